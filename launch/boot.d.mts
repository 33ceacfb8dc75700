/** Types of boot.mjs for the tests. */
export const root: string;
export function isNodeNewEnough(version: string): boolean;
export function findObstacle(packages?: string[]): string | null;
export function boot(name: string, packages?: string[]): Promise<void>;

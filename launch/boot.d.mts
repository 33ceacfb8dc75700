/** Types of boot.mjs for the tests. */
export const root: string;
export function isNodeNewEnough(version: string): boolean;
export function findObstacle(): string | null;
export function boot(name: string): Promise<void>;

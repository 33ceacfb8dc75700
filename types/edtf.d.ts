/** The one function of edtf.js that Colloquy uses; the package ships no types. */
declare module "edtf" {
  /** Parses an EDTF string. Throws an Error for what is not EDTF. */
  export default function edtf(date: string): { readonly min: number; readonly max: number };
}

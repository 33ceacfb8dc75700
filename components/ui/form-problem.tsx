/** The sentence over a form that was refused, spoken at once. Always in the tree, so that it is heard. */

/** A refusal that belongs to the whole form. */
export function FormProblem({ message }: { message: string | null }) {
  return (
    <div role="alert">{message ? <p className="field-error form-problem">{message}</p> : null}</div>
  );
}

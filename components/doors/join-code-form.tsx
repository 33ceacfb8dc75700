/** Typing an invitation's code. A plain GET form: it works before any script runs. */
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { messages } from "@/lib/messages";

const words = messages.auth.join;

/** Sends the code to `/join?code=`, which leads on to the invitation. */
export function JoinCodeForm() {
  return (
    <form className="form" action="/join" method="get">
      <div>
        <h1 className="h2">{words.title}</h1>
        <p className="second">{words.body}</p>
      </div>
      <Field
        label={words.code}
        hint={words.codeHint}
        name="code"
        required
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={40}
        data-look="code"
      />
      <Button type="submit" size="wide">
        {words.submit}
      </Button>
      <p>
        <a className="tap" href="/sign-in">
          {messages.shell.signIn}
        </a>
      </p>
    </form>
  );
}

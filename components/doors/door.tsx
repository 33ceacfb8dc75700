/** The frame of the pages before one is in: the product's sign, two voices, and the form. */
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { ComfortMenu } from "@/components/shell/comfort-menu";
import { messages } from "@/lib/messages";

const words = messages.auth.aside;

/** `children` is the form or the notice; the two voices stand beside it where there is room. */
export function Door({ children }: { children: ReactNode }) {
  return (
    <div className="door">
      <header className="door-head">
        <Brand />
        <ComfortMenu />
      </header>
      <main id="main" tabIndex={-1} className="door-room">
        <div className="door-form">{children}</div>
        <figure className="door-voices">
          <blockquote>
            {[words.first, words.second].map((voice) => (
              <p key={voice.who}>
                <span className="door-who">{voice.who}</span> {voice.says}
              </p>
            ))}
          </blockquote>
          <figcaption className="small muted">{words.source}</figcaption>
        </figure>
      </main>
    </div>
  );
}

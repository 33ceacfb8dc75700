/** Passages by document, in the order of the texts: the words in ink within their sentence, then the citation. */
import { ThemeName } from "@/components/ui/theme-mark";
import { messages } from "@/lib/messages";
import type { AnnotatedPassage } from "@/lib/passages/model";

const words = messages.passages;

interface PassageListProps {
  seminarId: string;
  passages: readonly AnnotatedPassage[];
  /** The colour of each theme by its id. */
  colors: ReadonlyMap<string, number>;
}

/** One group a document, in the order in which they come. */
export function PassageList({ seminarId, passages, colors }: PassageListProps) {
  return (
    <>
      {groupByDocument(passages).map(({ document, members }) => (
        <section key={document.id} className="passage-group">
          <header>
            <h2 className="h2">
              <a href={`/seminars/${seminarId}/documents/${document.id}`} dir="auto">
                {document.title}
              </a>
            </h2>
          </header>
          <ul>
            {members.map((passage) => (
              <PassageLine
                key={`${passage.highlightId}-${passage.witness.id}-${passage.start ?? passage.exact}`}
                passage={passage}
                href={`/seminars/${seminarId}/documents/${document.id}${placeOf(passage)}`}
                colors={colors}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The passage opened as a thread; without scripts the block that it stands in. */
function placeOf({ witness, highlightId, blockId }: AnnotatedPassage): string {
  return `?witness=${witness.id}&highlight=${highlightId}${blockId ? `#b-${blockId}` : ""}`;
}

interface PassageLineProps {
  passage: AnnotatedPassage;
  href: string;
  colors: ReadonlyMap<string, number>;
}

function PassageLine({ passage, href, colors }: PassageLineProps) {
  const colorOf = (theme: { id: string }) => colors.get(theme.id) ?? 0;
  const first = passage.themes[0];
  return (
    <li className="passage" data-t={first ? colorOf(first) : 0}>
      <div>
        <blockquote lang={passage.witness.language} dir="auto">
          {passage.before}
          <mark>{passage.exact}</mark>
          {passage.after}
        </blockquote>
        <p className="passage-citation" dir="auto">
          {passage.speaker ? (
            <>
              <b dir="auto">{passage.speaker}</b>
              <span className="dot" aria-hidden>
                ·
              </span>
            </>
          ) : null}
          {passage.document.citation ?? passage.document.title}
        </p>
        {passage.start === undefined ? <p className="small passage-waits">{words.waits}</p> : null}
      </div>
      <div className="passage-side">
        {passage.themes.map((theme) => (
          <ThemeName key={theme.id} color={colorOf(theme)}>
            {theme.name}
          </ThemeName>
        ))}
        <span dir="auto">{passage.author.name}</span>
        {passage.visibility === "private" ? <span>{words.privateMark}</span> : null}
        {passage.visibility === "instructors" ? <span>{words.instructorsMark}</span> : null}
        <a className="tap" href={href}>
          {passage.comments.length > 0 ? words.inThread(passage.comments.length) : words.noThread}
          <span className="visually-hidden">. {words.openAt(passage.exact.slice(0, 80))}</span>
        </a>
      </div>
    </li>
  );
}

interface Group {
  document: AnnotatedPassage["document"];
  members: AnnotatedPassage[];
}

function groupByDocument(passages: readonly AnnotatedPassage[]): Group[] {
  const groups = new Map<string, Group>();
  for (const passage of passages) {
    const group = groups.get(passage.document.id);
    if (group) group.members.push(passage);
    else groups.set(passage.document.id, { document: passage.document, members: [passage] });
  }
  return [...groups.values()];
}

/** Three short lessons side by side: what an empty page teaches. */

/** Each lesson a title and a sentence. */
export function Lessons({ lessons }: { lessons: readonly { title: string; body: string }[] }) {
  return (
    <div className="lessons">
      {lessons.map((lesson) => (
        <div key={lesson.title}>
          <h3 className="h3">{lesson.title}</h3>
          <p>{lesson.body}</p>
        </div>
      ))}
    </div>
  );
}

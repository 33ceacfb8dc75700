/** When something was written: short beside a name, whole in the tooltip and for machines. */

const locale = "en-GB";
const day = 86_400_000;

/** `21:40` today, `Tue 21:40` within six days, `17 Nov 21:40` this year, else `17 Nov 2025`. */
export function shortMoment(iso: string, now = new Date(), timeZone?: string): string {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(of);
  const clock = part({ hour: "2-digit", minute: "2-digit" });
  const date: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  const whole: Intl.DateTimeFormatOptions = { ...date, year: "numeric" };
  if (part(whole) === part(whole, now)) return clock;
  const age = now.getTime() - at.getTime();
  if (age >= 0 && age < 6 * day) return `${part({ weekday: "short" })} ${clock}`;
  if (part({ year: "numeric" }) === part({ year: "numeric" }, now)) return `${part(date)} ${clock}`;
  return part(whole);
}

/** `17 November 2026 at 21:40`. */
export function longMoment(iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(
    new Date(iso),
  );
}

/** The time as an element. The reader's clock and zone: for what is drawn in the browser. */
export function Moment({ at }: { at: string }) {
  return (
    <time className="moment" dateTime={at} title={longMoment(at)}>
      {shortMoment(at)}
    </time>
  );
}

/** The filters of the passages page: a plain GET form, which works before any script runs. */
import { Button, ButtonLink } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { ThemeName } from "@/components/ui/theme-mark";
import { messages } from "@/lib/messages";
import type { ThemeView } from "@/lib/themes/model";

const words = messages.passages;

/** What the address asks for. */
export interface ChosenFilters {
  theme: readonly string[];
  person: string;
  document: string;
  q: string;
}

interface PassageFiltersProps {
  path: string;
  chosen: ChosenFilters;
  themes: readonly ThemeView[];
  people: readonly { id: string; name: string }[];
  documents: readonly { id: string; title: string }[];
}

/** Sends what was chosen as the page's own address; folded where there is no room beside the list. */
export function PassageFilters({ path, chosen, themes, people, documents }: PassageFiltersProps) {
  const isFiltered =
    chosen.theme.length > 0 || chosen.person !== "" || chosen.document !== "" || chosen.q !== "";
  return (
    <details className="filters" open={isFiltered}>
      <summary>{words.filters}</summary>
      <form className="form" action={path} method="get" aria-label={words.filters}>
        <Field
          label={words.search}
          name="q"
          type="search"
          defaultValue={chosen.q}
          maxLength={400}
        />
        {themes.length > 0 ? (
          <fieldset>
            <legend>{words.theme}</legend>
            {themes.map((theme) => (
              <label key={theme.id} className="filter-option">
                <input
                  type="checkbox"
                  name="theme"
                  value={theme.id}
                  defaultChecked={chosen.theme.includes(theme.id)}
                />
                <ThemeName color={theme.color}>{theme.name}</ThemeName>
              </label>
            ))}
          </fieldset>
        ) : null}
        <Select
          label={words.person}
          name="person"
          defaultValue={chosen.person}
          options={[
            { value: "", label: words.anyone },
            ...people.map((person) => ({ value: person.id, label: person.name })),
          ]}
        />
        <Select
          label={words.document}
          name="document"
          defaultValue={chosen.document}
          options={[
            { value: "", label: words.anyDocument },
            ...documents.map((document) => ({ value: document.id, label: document.title })),
          ]}
        />
        <div className="form-actions">
          <Button type="submit" variant="plain">
            {words.apply}
          </Button>
          {isFiltered ? (
            <ButtonLink variant="bare" href={path}>
              {words.clear}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </details>
  );
}

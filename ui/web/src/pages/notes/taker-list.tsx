import { useState } from 'preact/hooks';
import type { Taker } from '../../data/handoff';
import { t } from '../../i18n/messages';

interface Props {
  /** Null while they are on their way. */
  takers: Taker[] | null;
  chosen: Taker | null;
  choose: (taker: Taker | null) => void;
}

const ID = 'hand-off-takers';

/** Colleagues to choose one of: search as you type, arrows move, Enter chooses. */
export function TakerList({ takers, chosen, choose }: Props) {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = (takers ?? []).filter((one) => matches(one, search));
  const active = found[Math.min(at, found.length - 1)];

  function move(step: 1 | -1) {
    const next = Math.max(0, Math.min(found.length - 1, Math.min(at, found.length - 1) + step));
    setAt(next);
    document.getElementById(optionId(found[next]))?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div class="takers">
      <label class="hand-off-field" for="hand-off-search">
        {t('handoff.whom')}
      </label>
      <input
        id="hand-off-search"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={ID}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active)}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('handoff.search')}
        value={search}
        onInput={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
          choose(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter' && active && chosen !== active) {
            event.preventDefault();
            choose(active);
          }
        }}
      />
      <div id={ID} class="takers-list" role="listbox" aria-label={t('handoff.whom')}>
        {found.map((one) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys.
          <div
            key={one.name}
            id={optionId(one)}
            role="option"
            tabIndex={-1}
            aria-selected={one.name === chosen?.name}
            class={one === active ? 'takers-active' : undefined}
            data-taker={one.name}
            onClick={() => choose(one)}
          >
            <bdi>{one.displayName}</bdi>
            <span>{t(`people.roles.${one.role}`)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p class="takers-none" role="status">
          {takers === null
            ? t('app.loading')
            : t(takers.length === 0 ? 'handoff.nobody' : 'handoff.no_match')}
        </p>
      )}
    </div>
  );
}

function matches(one: Taker, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return [one.displayName, one.name].some((name) => name.toLocaleLowerCase().includes(wanted));
}

function optionId(one: Taker | undefined): string {
  return `taker-${one?.name}`;
}

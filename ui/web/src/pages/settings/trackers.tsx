import { useRef } from 'preact/hooks';
import { MOST_PHRASES, MOST_TRACKERS, namesIn, type Side, type Tracker } from '../../data/insight-policy';
import { t } from '../../i18n/messages';
import { Icon } from '../../parts/icon';
import './trackers.css';

/** A tracker as it is written: its phrases as one text, a line each. */
export interface Written {
  /** Its place in the form, which stays when others go. */
  key: number;
  name: string;
  side: Side | null;
  phrases: string;
}

export function writtenOf(trackers: readonly Tracker[]): Written[] {
  return trackers.map(({ name, side, phrases }, key) => ({
    key,
    name,
    side: side ?? null,
    phrases: phrases.join('\n'),
  }));
}

export function trackersOf(written: readonly Written[]): Tracker[] {
  return written.map(({ name, side, phrases }) => ({ name: name.trim(), side, phrases: namesIn(phrases) }));
}

interface Props {
  trackers: Written[];
  /** Null for who may only look. */
  change: ((trackers: Written[]) => void) | null;
}

const SIDES: readonly (Side | null)[] = [null, 'customer', 'sdr'];

/** What else the team wants to hear of. */
export function Trackers({ trackers, change }: Props) {
  const added = useRef<number | null>(null);

  function add() {
    const key = Math.max(-1, ...trackers.map((one) => one.key)) + 1;
    added.current = key;
    change?.([...trackers, { key, name: '', side: null, phrases: '' }]);
  }

  const set = (key: number, to: Partial<Written>) =>
    change?.(trackers.map((one) => (one.key === key ? { ...one, ...to } : one)));

  return (
    <section class="card">
      <h2>{t('trackers.title')}</h2>
      <p class="settings-hint">{t('trackers.hint')}</p>
      {trackers.length === 0 && !change && <p class="card-none">{t('trackers.none')}</p>}
      {trackers.map((one) => (
        <fieldset
          key={one.key}
          class="tracker"
          aria-label={one.name || t('trackers.new')}
          data-tracker={one.name}
        >
          <label class="field">
            {t('trackers.name')}
            <input
              type="text"
              required
              maxLength={60}
              autoComplete="off"
              placeholder={t('trackers.name_example')}
              value={one.name}
              ref={(input) => {
                if (!input || added.current !== one.key) return;
                added.current = null;
                input.focus();
              }}
              onInput={(event) => set(one.key, { name: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            {t('trackers.side')}
            <select
              value={one.side ?? ''}
              onChange={(event) => {
                const side = event.currentTarget.value;
                set(one.key, { side: SIDES.find((each) => each === side) ?? null });
              }}
            >
              {SIDES.map((side) => (
                <option key={side} value={side ?? ''}>
                  {t(`trackers.side.${side ?? 'both'}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field tracker-phrases">
            {t('trackers.phrases')}
            <textarea
              required
              rows={3}
              spellcheck={false}
              placeholder={t('trackers.phrases_example')}
              value={one.phrases}
              onInput={(event) => set(one.key, { phrases: event.currentTarget.value })}
            />
          </label>
          {change && (
            <button
              type="button"
              class="button button--small button--plain tracker-remove"
              onClick={() => change(trackers.filter(({ key }) => key !== one.key))}
            >
              <Icon name="close" />
              {t('trackers.remove')}
            </button>
          )}
          {namesIn(one.phrases).length > MOST_PHRASES && (
            <p class="tracker-problem" role="alert">
              {t('trackers.too_many', { most: MOST_PHRASES })}
            </p>
          )}
        </fieldset>
      ))}
      {change && trackers.length < MOST_TRACKERS && (
        <button type="button" class="button button--small" onClick={add}>
          {t('trackers.add')}
        </button>
      )}
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { session } from '../../data/session';
import { isWord, loadVocabulary, MOST_WORDS, saveVocabulary, type Vocabulary } from '../../data/vocabulary';
import { t } from '../../i18n/messages';
import '../../parts/button.css';
import { explain, Failure, Loading } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import './settings.css';
import { SettingsTabs } from './settings-tabs';
import './words-page.css';

/** The team's own words: products, competitors, people's names. */
export function WordsPage() {
  const heading = useHeading();
  const [vocabulary, setVocabulary] = useState<Vocabulary | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [removed, setRemoved] = useState('');
  useTitle(t('words.title'));

  async function attempt(asked: () => Promise<Vocabulary>): Promise<boolean> {
    try {
      setVocabulary(await asked());
      setFailure(null);
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause);
      return false;
    }
  }
  const load = () => void attempt(loadVocabulary);
  useEffect(load, []);

  if (!vocabulary) return failure ? <Failure error={failure} retry={load} /> : <Loading />;
  const { words, version } = vocabulary;
  const put = (changed: string[]) => attempt(() => saveVocabulary({ version, words: changed }));
  const state = session.state.value;
  const may = state.is === 'signed_in' && ['coach', 'administrator'].includes(state.colleague.role);
  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('words.lead')}</p>
      </header>
      <SettingsTabs />
      <section class="card">
        <h2>{t('words.title')}</h2>
        {may && (
          <AddForm
            words={words}
            add={async (more) => {
              setRemoved('');
              return put([...words, ...more]);
            }}
          />
        )}
        {failure && (
          <p class="settings-said settings-said--bad" role="alert">
            {failure.code === 'stale' ? t('words.stale') : explain(failure)}
          </p>
        )}
        {words.length === 0 && <p class="card-none">{t('words.empty')}</p>}
        <ul class="words-list">
          {[...words]
            .sort((one, other) => one.localeCompare(other))
            .map((word) => (
              <li key={word}>
                <bdi>{word}</bdi>
                {may && (
                  <button
                    type="button"
                    aria-label={t('words.remove', { word })}
                    title={t('words.remove', { word })}
                    onClick={() =>
                      void put(words.filter((one) => one !== word)).then((done) => done && setRemoved(word))
                    }
                  >
                    <Icon name="close" />
                  </button>
                )}
              </li>
            ))}
        </ul>
        <p class="words-removed" role="status">
          {removed && (
            <>
              {t('words.removed', { word: removed })}{' '}
              <button
                type="button"
                class="button button--small button--plain"
                onClick={() => void put([...words, removed]).then((done) => done && setRemoved(''))}
              >
                <Icon name="undo" />
                {t('words.undo')}
              </button>
            </>
          )}
        </p>
        <p class="settings-hint">{t('words.hint')}</p>
      </section>
    </main>
  );
}

/** Takes one word, or many with commas or lines between them. */
function AddForm({ words, add }: { words: string[]; add: (more: string[]) => Promise<boolean> }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    const typed = text
      .split(/[,;\n]/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter((word) => word !== '');
    const wrong = typed.find((word) => !isWord(word));
    const more = [...new Set(typed)].filter((word) => !words.includes(word));
    if (wrong) return setProblem(t('words.wrong', { word: wrong }));
    if (words.length + more.length > MOST_WORDS) return setProblem(t('words.too_many', { most: MOST_WORDS }));
    setProblem('');
    if (more.length === 0 || (await add(more))) setText('');
  }

  return (
    <form class="settings-row" onSubmit={(event) => void submit(event)}>
      <label class="field">
        {t('words.add_label')}
        <input
          type="text"
          autoComplete="off"
          spellcheck={false}
          placeholder={t('words.example')}
          value={text}
          aria-invalid={problem !== ''}
          aria-describedby="words-problem"
          onInput={(event) => {
            setProblem('');
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="button button--first" disabled={text.trim() === ''}>
        {t('words.add')}
      </button>
      <p class="words-problem" id="words-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

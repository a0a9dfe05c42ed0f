import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ApiError } from '../../base/api';
import { useHeading, useTitle } from '../../base/use-page';
import { useScope } from '../../base/use-scope';
import { loadInsightPolicy } from '../../data/insight-policy';
import { session } from '../../data/session';
import {
  loadVocabulary,
  MOST_WORDS,
  readWords,
  saveVocabulary,
  type Vocabulary,
} from '../../data/vocabulary';
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
  const [removed, setRemoved] = useState<{ word: string; before: Vocabulary } | null>(null);
  const [names, setNames] = useState<string[]>([]);
  useTitle(t('words.title'));
  useScope((scope) => {
    loadInsightPolicy(scope.signal)
      .then(({ competitors, products }) => setNames([...competitors, ...products]))
      .catch((cause) => {
        // The words can be changed without them.
        if (!(cause instanceof ApiError) && !scope.signal.aborted) throw cause;
      });
  }, []);

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
  const { words, soundsLike, version } = vocabulary;
  const put = (changed: Omit<Vocabulary, 'version'>) =>
    attempt(() => saveVocabulary({ ...changed, version }));
  const remove = async (word: string) => {
    const left = {
      words: words.filter((one) => one !== word),
      soundsLike: soundsLike.filter((one) => one.word !== word),
    };
    if (await put(left)) setRemoved({ word, before: vocabulary });
  };
  const state = session.state.value;
  const role = state.is === 'signed_in' ? state.colleague.role : null;
  const administers = role === 'administrator';
  const may = administers || role === 'coach';
  return (
    <main id="main" class="settings">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="settings-lead">{t('words.lead')}</p>
      </header>
      <SettingsTabs />
      {!may && <p class="settings-hint">{t('words.read_only')}</p>}
      <section class="card">
        <h2>{t('words.title')}</h2>
        {may && (
          <AddForm
            words={words}
            add={async (more) => {
              setRemoved(null);
              return put({
                words: [...new Set([...words, ...more.words])],
                soundsLike: [...soundsLike, ...more.soundsLike],
              });
            }}
          />
        )}
        {failure && (
          <p class="settings-said settings-said--bad" role="alert">
            {failure.code === 'stale' ? t('words.stale') : explain(failure)}
          </p>
        )}
        {words.length === 0 && <p class="card-none">{t(may ? 'words.empty' : 'words.none')}</p>}
        <ul class="words-list">
          {[...words]
            .sort((one, other) => one.localeCompare(other))
            .map((word) => (
              <li key={word}>
                <bdi>{word}</bdi>
                {soundsLike
                  .filter((like) => like.word === word)
                  .map((like) => (
                    <bdi key={like.spelling} class="words-sound" title={t('words.sounds_like')}>
                      <span class="unseen">{t('words.sounds_like')} </span>
                      {like.spelling}
                    </bdi>
                  ))}
                {may && (
                  <button
                    type="button"
                    aria-label={t('words.remove', { word })}
                    title={t('words.remove', { word })}
                    onClick={() => void remove(word)}
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
              {t('words.removed', { word: removed.word })}{' '}
              <button
                type="button"
                class="button button--small button--plain"
                onClick={() => void put(removed.before).then((done) => done && setRemoved(null))}
              >
                <Icon name="undo" />
                {t('words.undo')}
              </button>
            </>
          )}
        </p>
        <p class="settings-hint">{t('words.hint')}</p>
      </section>
      <section class="card">
        <h2>{t('words.names')}</h2>
        <p class="settings-hint">
          {t('words.names_hint')}{' '}
          {administers && (
            <Link href="/settings/insights">
              {t(names.length > 0 ? 'words.names_change' : 'words.names_add')}
            </Link>
          )}
        </p>
        <ul class="words-list" data-testid="names">
          {names.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

type More = Omit<Vocabulary, 'version'>;

/** Takes one word, or many with commas or lines between them, each with how it is said behind a =. */
function AddForm({ words, add }: { words: string[]; add: (more: More) => Promise<boolean> }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    const { wrong, ...more } = readWords(text);
    const added = more.words.filter((word) => !words.includes(word)).length;
    if (wrong) return setProblem(t('words.wrong', { word: wrong }));
    if (words.length + added > MOST_WORDS) return setProblem(t('words.too_many', { most: MOST_WORDS }));
    setProblem('');
    if (added + more.soundsLike.length === 0 || (await add(more))) setText('');
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

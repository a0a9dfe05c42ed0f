import { useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useDroppedFiles } from '../../base/use-dropped-files';
import { useScope } from '../../base/use-scope';
import { type Item, imports, type Left } from '../../data/imports';
import { t } from '../../i18n/messages';
import { explain } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { dialed } from '../../phone/dialed';
import { setup } from '../../phone/requests';

const TYPES = '.wav,.mp3,.flac,.opus,.ogg,audio/*';

/** What is said of recordings, where they are dropped, and what becomes of each; shown when some are. */
export function ImportDialog({ show, close }: { show: () => void; close: () => void }) {
  const [left, setLeft] = useState<Left>('sdr');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [region, setRegion] = useState('US');
  const number = useRef<HTMLInputElement>(null);
  useScope((scope) => {
    setup(scope.signal).then(
      (phone) => setRegion(phone.region),
      // A number with its country's code is read without it, too.
      () => {},
    );
  }, []);
  const lead = text.trim() === '' ? '' : dialed(text, region).e164;
  const wrong = tried && lead === null;

  const over = useDroppedFiles((files) => {
    show();
    take(files);
  });

  function take(files: Iterable<File>) {
    if (lead === null) {
      setTried(true);
      number.current?.focus();
      return;
    }
    imports.add(files, { lead, left });
  }

  return (
    <div class="import">
      <div class="import-head">
        <h2 id="import-title">{t('import.title')}</h2>
        <button type="button" class="button button--plain" aria-label={t('import.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p class="import-about">{t('import.about')}</p>
      <div class="import-fields">
        <label>
          {t('import.lead')}
          <input
            type="tel"
            ref={number}
            autoComplete="off"
            placeholder={t('import.lead_hint')}
            value={text}
            aria-invalid={wrong}
            aria-describedby="import-lead-note"
            onInput={(event) => {
              setTried(false);
              setText(event.currentTarget.value);
            }}
          />
        </label>
        <fieldset>
          <legend>{t('import.left')}</legend>
          {(['sdr', 'customer'] as const).map((who) => (
            <label key={who}>
              <input type="radio" name="import-left" checked={left === who} onChange={() => setLeft(who)} />
              {t(`import.left.${who}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <p class="import-note" id="import-lead-note" data-wrong={wrong} role="status">
        {wrong ? t('phone.number_wrong') : t('import.note')}
      </p>
      <DropPlace over={over} take={take} />
      <ul class="import-list">
        {imports.items.value.map((item) => (
          <Row key={item.key} item={item} close={close} />
        ))}
      </ul>
      <p class="import-sum" role="status">
        {summary(imports.items.value)}
      </p>
    </div>
  );
}

/** A button that opens the browser's choice of files, and shows that what is held over the page can be dropped. */
function DropPlace({ over, take }: { over: boolean; take: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={`import-drop ${over ? 'import-drop--over' : ''}`}
        onClick={() => input.current?.click()}
      >
        <Icon name="upload" />
        <b>{t('import.choose')}</b>
        <span>{t('import.kinds')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={TYPES}
        data-testid="import-files"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Row({ item, close }: { item: Item; close: () => void }) {
  const { step } = item;
  const moving = step.is === 'uploading' || step.is === 'reading' || step.is === 'transcribing';
  return (
    <li class="import-item" data-step={step.is}>
      <bdi class="import-name">{item.file.name}</bdi>
      <span class="import-step">
        {step.is === 'done' ? (
          <>
            <Icon name="check" />
            <Link href={`/calls/${encodeURIComponent(step.callId)}`} onClick={close}>
              {step.known ? t('import.known') : t('import.see')}
            </Link>
          </>
        ) : step.is === 'failed' ? (
          <>
            <span class="import-problem" role="alert">
              {why(item)}
            </span>
            {step.error && step.error.code !== 'bad_recording' && (
              <button
                type="button"
                class="button button--small button--plain"
                onClick={() => imports.again(item)}
              >
                {t('app.retry')}
              </button>
            )}
          </>
        ) : (
          t(`import.step.${step.is}`)
        )}
      </span>
      {moving && (
        <progress
          max={1}
          value={step.is === 'reading' ? undefined : step.share}
          aria-label={t('import.progress', { name: item.file.name })}
        />
      )}
    </li>
  );
}

function why({ step }: Item): string {
  if (step.is !== 'failed') return '';
  if (!step.error || step.error.code === 'bad_recording') return t('import.bad', { problem: step.problem });
  return step.error.code === 'import_known' ? t('import.of_colleague') : explain(step.error);
}

function summary(items: Item[]): string {
  if (items.length === 0) return '';
  const done = items.filter((item) => item.step.is === 'done').length;
  return t('import.sum', { done, all: items.length });
}

import { useState } from 'preact/hooks';
import { ApiError } from '../../base/api';
import { type NoticeWording, noticeUrl, uploadNotice } from '../../data/consent';
import { t } from '../../i18n/messages';
import { explain } from '../../parts/failure';

interface Props {
  notices: NoticeWording[];
  onChange: (notices: NoticeWording[]) => void;
}

/** The notice for each language: a text that is spoken, or a recording with its wording. */
export function NoticeWordings({ notices, onChange }: Props) {
  const put = (at: number, notice: NoticeWording) =>
    onChange(notices.map((one, i) => (i === at ? notice : one)));
  return (
    <>
      {notices.map((notice, at) => (
        <Wording
          key={at}
          id={`notice-${at}`}
          notice={notice}
          onChange={(changed) => put(at, changed)}
          onRemove={notices.length > 1 ? () => onChange(notices.filter((_, i) => i !== at)) : null}
        />
      ))}
      <div>
        <button
          type="button"
          class="button button--small"
          onClick={() => onChange([...notices, { language: '', text: '', recordingId: null }])}
        >
          {t('policy.notice_add')}
        </button>
      </div>
    </>
  );
}

interface WordingProps {
  id: string;
  notice: NoticeWording;
  onChange: (notice: NoticeWording) => void;
  onRemove: (() => void) | null;
}

function Wording({ id, notice, onChange, onRemove }: WordingProps) {
  const [error, setError] = useState<ApiError | null>(null);

  async function upload(input: HTMLInputElement) {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    setError(null);
    try {
      onChange({ ...notice, recordingId: (await uploadNotice(file)).id });
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause);
    }
  }

  return (
    <div class="notice-wording">
      <div class="settings-row">
        <div class="field">
          <label for={`${id}-language`}>{t('policy.notice_language')}</label>
          <input
            id={`${id}-language`}
            value={notice.language}
            required
            pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"
            placeholder="en"
            spellcheck={false}
            onInput={(event) => onChange({ ...notice, language: event.currentTarget.value.trim() })}
          />
        </div>
        <label class="button button--small">
          {notice.recordingId ? t('policy.notice_replace') : t('policy.notice_upload')}
          <input
            class="unseen"
            type="file"
            accept="audio/wav,.wav"
            onChange={(event) => void upload(event.currentTarget)}
          />
        </label>
        {onRemove && (
          <button type="button" class="button button--small button--plain" onClick={onRemove}>
            {t('policy.notice_remove')}
          </button>
        )}
      </div>
      <div class="field">
        <label for={`${id}-text`}>
          {notice.recordingId ? t('policy.notice_wording') : t('policy.notice_text')}
        </label>
        <textarea
          id={`${id}-text`}
          value={notice.text}
          maxLength={500}
          required={!notice.recordingId}
          lang={notice.language || undefined}
          onInput={(event) => onChange({ ...notice, text: event.currentTarget.value })}
        />
      </div>
      {notice.recordingId && (
        <div class="settings-row">
          {/* biome-ignore lint/a11y/useMediaCaption: its wording is in the field above. */}
          <audio controls preload="none" src={noticeUrl(notice.recordingId)} />
          <button
            type="button"
            class="button button--small button--plain"
            onClick={() => onChange({ ...notice, recordingId: null })}
          >
            {t('policy.notice_speak')}
          </button>
        </div>
      )}
      {error && (
        <p class="settings-said settings-said--bad" role="alert">
          {explain(error)}
        </p>
      )}
    </div>
  );
}

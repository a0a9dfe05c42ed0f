import { phone as written } from '../i18n/format';
import { t } from '../i18n/messages';
import type { Talk } from './state';
import './who.css';

/** Whom the call is with: the person where known, and the number. */
export function Who({ talk }: { talk: Talk }) {
  const number = talk.number ? written(talk.number) : t('call.withheld_number');
  return (
    <div class="phone-who">
      <strong>
        <bdi>{talk.person ?? number}</bdi>
      </strong>
      {(talk.person || talk.company) && (
        <span>
          {talk.company && <bdi>{talk.company}</bdi>}
          {talk.company && talk.person && ' · '}
          {talk.person && number}
        </span>
      )}
    </div>
  );
}

import { daysAgo, moment, relativeDay } from '../../i18n/format';

interface Props {
  /** Who had it, and when it began; null where unknown. */
  colleague: string | null;
  at: string | null;
}

/** Which of this customer's earlier calls it was. */
export function EarlierCall({ colleague, at }: Props) {
  const then = at === null ? null : new Date(at);
  return (
    <span>
      {colleague !== null && <bdi>{colleague}</bdi>}
      {colleague !== null && then && ' · '}
      {then && (
        <time dateTime={then.toISOString()} title={moment(then)}>
          {relativeDay(daysAgo(then, new Date()))}
        </time>
      )}
    </span>
  );
}

import { useEffect } from 'preact/hooks';
import { learnNames, nameOf } from '../../data/colleagues';
import { daysAgo, moment, relativeDay } from '../../i18n/format';

interface Props {
  /** Account of who had it, and when it began; null where unknown. */
  colleague: string | null;
  at: string | null;
}

/** Which of this customer's earlier calls it was. */
export function EarlierCall({ colleague, at }: Props) {
  useEffect(() => {
    if (colleague !== null) void learnNames();
  }, [colleague]);
  const then = at === null ? null : new Date(at);
  return (
    <span>
      {colleague !== null && <bdi>{nameOf(colleague)}</bdi>}
      {colleague !== null && then && ' · '}
      {then && (
        <time dateTime={then.toISOString()} title={moment(then)}>
          {relativeDay(daysAgo(then, new Date()))}
        </time>
      )}
    </span>
  );
}

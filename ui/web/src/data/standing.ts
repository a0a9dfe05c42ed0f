import type { Insight } from './contract';
import type { Criterion } from './notes';

const STANDINGS = ['known', 'not_met', 'contradicted', 'unclear', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What people confirmed of an earlier call of this customer. */
export interface EarlierWord {
  callId: string;
  text: string;
  /** On that call's audio clock. */
  ms: number;
  /** Who had that call, and when it began; null where unknown. */
  colleague: string | null;
  at: string | null;
}

/** A criterion of the framework, and what is known of it so far. */
export interface Stands {
  criterion: Criterion;
  standing: Standing;
  /** Words of this call that it rests on, by time. */
  said: Insight[];
  /** The words of an earlier call that it rests on; null where it does on none. */
  earlier: EarlierWord | null;
}

/** Every criterion in the framework's order, as the server judges it. */
export function standingsOf(criteria: readonly Criterion[], insights: readonly Insight[]): Stands[] {
  const byId = new Map(insights.map((insight) => [insight.id, insight]));
  const judged = new Map(
    insights.filter(({ kind }) => kind === 'criterion').map(({ values }) => [values.criterion, values]),
  );
  return criteria.map((criterion) => {
    const values = judged.get(criterion.code);
    const ids: unknown[] = Array.isArray(values?.said) ? values.said : [];
    return {
      criterion,
      standing: STANDINGS.find((one) => one === values?.standing) ?? 'open',
      said: ids.map((id) => byId.get(String(id))).filter((one) => one !== undefined),
      earlier: values && ids.includes(values.earlierId) ? earlierWord(values) : null,
    };
  });
}

/** Whether there is something left to ask. */
export function isOpen({ standing }: Stands): boolean {
  return standing === 'open' || standing === 'unclear' || standing === 'contradicted';
}

function earlierWord(values: Record<string, unknown>): EarlierWord {
  return {
    callId: String(values.earlierCallId),
    text: String(values.earlierText),
    ms: Number(values.earlierMs),
    colleague: typeof values.colleague === 'string' ? values.colleague : null,
    at: typeof values.earlierAt === 'string' ? values.earlierAt : null,
  };
}

import type { Insight } from './contract';
import type { Criterion } from './notes';
import { ofKind } from './signals';

const STANDINGS = ['known', 'not_met', 'contradicted', 'unclear', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A criterion of the framework, and what the call has told of it so far. */
export interface Stands {
  criterion: Criterion;
  standing: Standing;
  /** What it rests on: one, or where it is contradicted the latest of each, by time. */
  said: Insight[];
}

/** Every criterion in the framework's order. The server judges; this chooses the words to show. */
export function standingsOf(criteria: readonly Criterion[], insights: readonly Insight[]): Stands[] {
  const evidence = ofKind(insights, 'evidence');
  const judged = new Map(
    insights
      .filter(({ kind }) => kind === 'criterion')
      .map(({ values }) => [values.criterion, STANDINGS.find((one) => one === values.standing)]),
  );
  return criteria.map((criterion) => {
    const told = evidence.filter(({ values }) => values.criterion === criterion.code);
    const last = told.at(-1);
    const standing = last ? (judged.get(criterion.code) ?? standingOf(last)) : 'open';
    return { criterion, standing, said: wordsFor(standing, told) };
  });
}

/** Whether there is something left to ask. */
export function isOpen({ standing }: Stands): boolean {
  return standing === 'open' || standing === 'unclear' || standing === 'contradicted';
}

/** Of what a person noted a moment ago, and of calls that were read before. */
function standingOf({ values }: Insight): Standing {
  if (values.status === 'met') return 'known';
  return values.status === 'not_met' ? 'not_met' : 'unclear';
}

function wordsFor(standing: Standing, told: Insight[]): Insight[] {
  const latest = (status: string) => told.findLast(({ values }) => values.status === status);
  if (standing === 'contradicted') {
    const both = [latest('met'), latest('not_met')].filter((one) => one !== undefined);
    return both.sort((a, b) => a.startMs - b.startMs);
  }
  const status = standing === 'known' ? 'met' : standing;
  const one = latest(status) ?? told.at(-1);
  return one ? [one] : [];
}

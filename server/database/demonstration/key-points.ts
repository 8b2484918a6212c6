import type { KeyPointKind } from '../../../schema/words.ts';

export interface DemonstrationKeyPoint {
  readonly kind: KeyPointKind;
  readonly words: string;
  /** The place among the session's messages of the one it was said in. */
  readonly message: number;
  readonly at: string;
  /** What came of it; nothing yet of a question. */
  readonly became?:
    | { readonly kind: 'case' | 'project'; readonly slug: string; readonly by: string }
    | { readonly kind: 'proposal'; readonly by: string; readonly section: string }
    | {
        readonly kind: 'commitment';
        readonly by: string;
        readonly body: string;
        readonly words: string;
        readonly dueOn: string;
        readonly finishedOn: string;
        readonly evidence: string;
      };
}

/** Who marks them, for whom; of the demonstration, as all that is said in the session. */
export const rapporteur = { person: 'le-minh-chau', body: 'hanoi-department-of-culture-and-sports' };

/** What was marked in the session that is live, and what became of it in the years after. */
export const keyPoints: readonly DemonstrationKeyPoint[] = [
  {
    kind: 'EXPERIENCE',
    words: 'In Bandung the key went back to the neighbourhood; the tools and the mailing list were kept.',
    message: 1,
    at: '10:30',
    became: { kind: 'case', slug: 'run-by-a-forum', by: 'rizky-pratama' },
  },
  {
    kind: 'QUESTION',
    words: 'Who pays for the hall in the second year?',
    message: 2,
    at: '10:31',
  },
  {
    kind: 'PROPOSAL',
    words:
      'Every place that is open to visitors has one name on its door: a person to call, not a plan to read.',
    message: 4,
    at: '10:32',
    became: { kind: 'proposal', by: 'isla-mcallister', section: 'The accessibility plan' },
  },
  {
    kind: 'PROPOSAL',
    words: 'Young designers pay for the light of a hall, and work in it.',
    message: 8,
    at: '10:33',
    became: { kind: 'project', slug: 'young-designers-on-old-machines', by: 'nguyen-thu-lan' },
  },
  {
    kind: 'COMMITMENT',
    words: 'Hanoi gives its three pages about the key to whoever asks, in Vietnamese and in English.',
    message: 9,
    at: '10:34',
    became: {
      kind: 'commitment',
      by: 'nguyen-thu-lan',
      body: 'hanoi',
      words: 'Give the three pages about the key to whoever asks, in Vietnamese and in English',
      dueOn: '2023-12-15',
      finishedOn: '2023-12-08',
      evidence: 'Sent to the six cities that asked for them.',
    },
  },
];

/**
 * The 169 targets of the Sustainable Development Goals (United Nations General Assembly, “Transforming our world: the 2030 Agenda
 * for Sustainable Development”, A/RES/70/1 of 25 September 2015): of each goal, how many are numbered and how many lettered.
 */
const targetsOfGoals: readonly (readonly [numbered: number, lettered: number])[] = [
  [5, 2],
  [5, 3],
  [9, 4],
  [7, 3],
  [6, 3],
  [6, 2],
  [3, 2],
  [10, 2],
  [5, 3],
  [7, 3],
  [7, 3],
  [8, 3],
  [3, 2],
  [7, 3],
  [9, 3],
  [10, 2],
  [19, 0],
];

/** Their codes as the resolution writes them: 11.4, 11.a. */
export const developmentTargets: readonly string[] = targetsOfGoals.flatMap(([numbered, lettered], at) => [
  ...Array.from({ length: numbered }, (_, number) => `${at + 1}.${number + 1}`),
  ...Array.from({ length: lettered }, (_, letter) => `${at + 1}.${'abcd'[letter]}`),
]);

/** The goal that a target belongs to: 11 of 11.4. */
export const goalOf = (target: string): number => Number(target.split('.')[0]);

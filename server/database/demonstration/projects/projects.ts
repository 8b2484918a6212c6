import type { DemonstrationProject } from './demonstration-project.ts';

/** Projects of the demonstration, one at each of the stages that say most. Nothing of them is known of the real cities. */
export const projects: readonly DemonstrationProject[] = [
  {
    slug: 'benches-that-a-street-can-mend',
    title: 'Benches that a street can mend',
    summary:
      'Three cities design benches for places where people wait, so that whoever lives in the street can mend them with tools that a house has. Each city builds a few, watches what breaks first, and the drawings are given to everybody.',
    joining:
      'We look for two more cities with a workshop that can build three benches. You would send one designer to two meetings, and write down what breaks for a year. Ask before the end of the winter.',
    fields: ['DESIGN', 'CRAFTS_AND_FOLK_ART'],
    areas: ['PILOT_PROJECTS_AND_PARTNERSHIPS', 'SHARING_EXPERIENCES'],
    targets: ['11.7', '12.5'],
    currency: 'GBP',
    startsOn: '2027-03-01',
    endsOn: '2028-06-30',
    begunBy: 'isla-mcallister',
    begunOn: '2026-09-07',
    partners: [
      {
        body: 'dundee',
        by: 'isla-mcallister',
        role: 'LEAD',
        state: 'IN',
        on: '2026-09-07',
        staff: 'One designer, half of her time',
        inKind: 'A workshop with a saw bench',
      },
      {
        body: 'bandung',
        by: 'siti-rahayu',
        role: 'PARTNER',
        state: 'IN',
        on: '2026-10-12',
        words: 'Our makers mend what others throw away, and would like to draw with you.',
        staff: 'Two makers for six weeks',
        money: 4_000,
      },
      {
        body: 'chiang-mai',
        by: 'anong-srisuk',
        role: 'PARTNER',
        state: 'ASKED',
        on: '2026-11-20',
        words: 'Teak that is left over from old houses would make good seats.',
        inKind: 'Wood that is left over, for ten benches',
      },
    ],
    story: [
      { act: 'CALL', on: '2026-09-21', reason: 'One workshop alone can’t tell what breaks everywhere.' },
    ],
    milestones: [
      {
        key: 'places',
        words: 'Choose three places where people wait, with those who wait there',
        body: 'dundee',
        startsOn: '2027-03-01',
        dueOn: '2027-04-30',
        state: 'PROMISED',
      },
      {
        key: 'drawings',
        words: 'Draw the first bench so that it can be built with tools of a house',
        body: 'bandung',
        startsOn: '2027-05-03',
        dueOn: '2027-07-30',
        state: 'PROMISED',
        waitsFor: ['places'],
      },
    ],
    budget: [
      { year: 2027, source: 'Dundee', planned: 18_000 },
      { year: 2027, source: 'Bandung', planned: 4_000 },
    ],
    risks: [
      {
        words: 'Wood swells in one climate and splits in the other.',
        likelihood: 'HIGH',
        harm: 'MEDIUM',
        answer: 'Each city chooses its own wood; the joints are drawn for all.',
      },
    ],
    results: [
      { words: 'Nine benches in three cities, each mended at least once by people of its street' },
      { words: 'Drawings that anybody may build from' },
    ],
    text: [
      {
        title: 'Why benches',
        words:
          'A bench is where a street meets. It breaks, somebody reports it, and for months nobody sits. We would like to know what happens when the people who sit there can mend it.',
      },
      {
        title: 'What each city does',
        words:
          'Chooses the places with those who wait there. Builds three benches. Writes down what breaks, and who mended it.',
      },
    ],
  },
  {
    slug: 'a-lantern-walk-of-three-harbours',
    title: 'A lantern walk of three harbours',
    summary:
      'Paper makers and media artists of three harbour cities build a walk of lanterns that answers to the tide of the other harbours, first at home and then together.',
    fields: ['MEDIA_ARTS', 'DESIGN'],
    areas: ['EXCHANGE_PROGRAMMES', 'COMMUNICATION_AND_AWARENESS'],
    targets: ['11.4', '4.7'],
    currency: 'JPY',
    startsOn: '2026-04-01',
    endsOn: '2027-11-30',
    begunBy: 'mori-haruka',
    begunOn: '2025-11-04',
    partners: [
      {
        body: 'kobe',
        by: 'mori-haruka',
        role: 'LEAD',
        state: 'IN',
        on: '2025-11-04',
        staff: 'A producer and two technicians',
        money: 3_000_000,
      },
      {
        body: 'nagoya',
        by: 'kato-daichi',
        role: 'PARTNER',
        state: 'IN',
        on: '2025-12-15',
        words: 'Light is what our designers work with; we know little of paper.',
        inKind: 'A hall for three weeks',
      },
      {
        body: 'wuhan',
        by: 'zhou-wenjing',
        role: 'PARTNER',
        state: 'IN',
        on: '2026-01-19',
        words: 'Two rivers meet in our city, and both of them rise and fall.',
        staff: 'Four students of design',
      },
    ],
    story: [
      { act: 'CALL', on: '2025-11-18' },
      { act: 'PLAN', on: '2026-02-02', reason: 'Three harbours are enough to begin with.' },
      { act: 'START', on: '2026-04-01' },
    ],
    milestones: [
      {
        key: 'paper',
        words: 'Try which papers bear rain',
        body: 'kobe',
        startsOn: '2026-04-06',
        dueOn: '2026-06-30',
        state: 'DONE',
        evidence: 'Of twelve papers, three bore a night of rain; the samples are in the workshop.',
      },
      {
        key: 'tide',
        words: 'Read the tide of each harbour and send it on',
        body: 'nagoya',
        startsOn: '2026-07-01',
        dueOn: '2026-10-30',
        state: 'DONE',
        waitsFor: [],
        evidence: 'The three gauges are read every ten minutes.',
      },
      {
        key: 'lanterns',
        words: 'Build sixty lanterns that answer',
        body: 'wuhan',
        startsOn: '2026-09-01',
        dueOn: '2027-03-31',
        state: 'IN_PROGRESS',
        waitsFor: ['paper'],
      },
      {
        key: 'first',
        words: 'Build the first ten and hang them over water',
        body: 'wuhan',
        startsOn: '2026-09-01',
        dueOn: '2026-12-18',
        state: 'IN_PROGRESS',
        under: 'lanterns',
      },
      {
        key: 'walk',
        words: 'Hold the walk in the three harbours in one night',
        body: 'kobe',
        startsOn: '2027-09-01',
        dueOn: '2027-10-29',
        state: 'PROMISED',
        waitsFor: ['tide', 'lanterns'],
      },
    ],
    budget: [
      { year: 2026, source: 'Kobe', planned: 3_000_000, actual: 2_740_000 },
      { year: 2026, source: 'Entrance and sponsors', planned: 800_000, actual: 910_000 },
      { year: 2027, source: 'Kobe', planned: 2_500_000 },
    ],
    risks: [
      {
        words: 'A storm in the night of the walk.',
        likelihood: 'MEDIUM',
        harm: 'HIGH',
        answer: 'A second night is kept free in all three harbours.',
      },
      {
        words: 'Gauges fail and the lanterns have nothing to answer to.',
        likelihood: 'LOW',
        harm: 'MEDIUM',
        answer: 'The tide of the year before is kept ready.',
      },
    ],
    results: [
      { words: 'A walk in three harbours in one night' },
      {
        words: 'Students who have built with makers of another city',
        reached: 'Four students worked for three weeks with paper makers.',
      },
    ],
    text: [
      {
        title: 'The idea',
        words:
          'Each harbour hears how high the water stands in the two others, and shows it in light. Nobody has to explain what connects them.',
      },
      {
        title: 'How the lanterns answer',
        words:
          'A gauge in each harbour is read every ten minutes. A lantern becomes brighter as the water of its partner rises.',
      },
    ],
  },
  {
    slug: 'young-designers-on-old-machines',
    title: 'Young designers on old machines',
    summary:
      'Young designers of two cities spend four weeks in a factory that has closed, and make things for everyday use on the machines that still stand there.',
    lessons:
      'Ask those who worked on the machines first: they knew in an hour what we looked for in a week. Four weeks are too short where customs keep the material for two of them.',
    fields: ['DESIGN'],
    areas: ['EXCHANGE_PROGRAMMES', 'POLICIES_FOR_SUSTAINABLE_DEVELOPMENT'],
    targets: ['4.4', '8.3', '11.4'],
    currency: 'USD',
    startsOn: '2025-05-05',
    endsOn: '2025-12-19',
    begunBy: 'nguyen-thu-lan',
    begunOn: '2024-11-11',
    partners: [
      {
        body: 'hanoi',
        by: 'nguyen-thu-lan',
        role: 'LEAD',
        state: 'IN',
        on: '2024-11-11',
        staff: 'A coordinator',
        inKind: 'A hall of a factory that has closed',
      },
      {
        body: 'singapore',
        by: 'tan-wei-ling',
        role: 'PARTNER',
        state: 'IN',
        on: '2025-01-20',
        words: 'Our graduates have never seen such machines at work.',
        money: 12_000,
      },
      {
        body: 'daegu',
        by: 'yoon-ha-eun',
        role: 'PARTNER',
        state: 'LEFT',
        on: '2025-03-10',
        reason: 'Our term begins in the same weeks; we would come another year.',
      },
    ],
    story: [
      { act: 'CALL', on: '2024-11-25' },
      { act: 'PLAN', on: '2025-02-03' },
      { act: 'START', on: '2025-05-05' },
      { act: 'COMPLETE', on: '2025-12-19', reason: 'Shown, given back and told.' },
    ],
    milestones: [
      {
        key: 'machines',
        words: 'Make six machines safe to work on',
        body: 'hanoi',
        startsOn: '2025-05-05',
        dueOn: '2025-06-27',
        state: 'DONE',
        evidence: 'Five machines were made safe; the sixth lacks a part that is made no more.',
      },
      {
        key: 'weeks',
        words: 'Work four weeks in the factory',
        body: 'singapore',
        startsOn: '2025-09-01',
        dueOn: '2025-09-26',
        state: 'DONE',
        waitsFor: ['machines'],
        evidence: 'Eighteen designers, eleven things, a diary of each day.',
      },
      {
        key: 'show',
        words: 'Show what was made where it was made',
        body: 'hanoi',
        startsOn: '2025-11-03',
        dueOn: '2025-11-28',
        state: 'DONE',
        evidence: 'Open for four weeks, with those who had worked there as guides.',
      },
    ],
    budget: [
      { year: 2025, source: 'Hanoi', planned: 15_000, actual: 14_200 },
      { year: 2025, source: 'Singapore', planned: 12_000, actual: 12_000 },
    ],
    risks: [],
    results: [
      {
        words: 'Ten things for everyday use',
        reached: 'Eleven, of which two are made in small numbers now.',
      },
      {
        words: 'A hall that is used again',
        reached: 'It stayed open for the neighbourhood on two days a week.',
      },
    ],
    text: [
      {
        title: 'What was done',
        words: 'Eighteen designers worked with six people who had run the machines for thirty years.',
      },
    ],
  },
];

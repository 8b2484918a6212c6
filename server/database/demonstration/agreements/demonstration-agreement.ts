import type { CreativeField } from '../../../../schema/words.ts';

/** Words in both languages of the house. */
export interface Text {
  en: string;
  vi: string;
}

/** An agreement as the demonstration tells it; everything in it is marked as demonstration. */
export interface DemonstrationAgreement {
  key: string; // its address: /agreements/<key>, letters and hyphens
  title: Text;
  kind:
    | 'SISTER_CITY'
    | 'FRIENDSHIP_CITY'
    | 'LETTER_OF_INTENT'
    | 'MEMORANDUM'
    | 'COOPERATION_PROGRAMME'
    | 'PROJECT_AGREEMENT'
    | 'DOMESTIC_COOPERATION';
  owner: string; // body that keeps it in its register: 'hanoi'
  audience: 'PRIVATE' | 'PARTIES' | 'NETWORK' | 'PUBLIC'; // of the draft and all around it
  isPublished: boolean; // a signed agreement that everybody may read
  purpose: Text; // two or three sentences
  fields: CreativeField[]; // DESIGN, MUSIC, ... may be empty
  source: string | null; // for what is real in it
  begunOn: string;
  begunBy: string; // day, person
  parties: {
    // two or more, in the order in which they are named
    body: string;
    legalName: Text; // 'Hanoi People’s Committee'
    capacity: Text | null; // 'acting for the City of Hanoi'
    contact: string | null; // person slug
    procedure: 'vietnam-province-law-70-2020' | 'council-simple' | null; // null: none required of this party
  }[];
  signatories: {
    // in the order in which they sign
    party: string;
    name: string;
    capacity: Text;
    isWitness?: boolean;
    authority?: Text;
    signedOn?: string;
    place?: string;
    originals?: number;
    refusedOn?: string;
    refusal?: Text;
  }[];
  term: {
    entry: 'LAST_SIGNATURE' | 'ON_DAY' | 'AFTER_PROCEDURES';
    entersOn?: string; // ON_DAY only
    months?: number;
    endsOn?: string; // one of the two, or neither: for an open term
    renewal: 'NONE' | 'EXPRESS' | 'TACIT';
    renewalMonths?: number;
    noticeDays?: number; // to renew or to let it end, before the end
    terminationNoticeDays?: number;
    reviewMonths?: number;
  };
  languages: { language: 'vi' | 'en'; isAuthentic: boolean }[]; // the first one is the source that the other is written from
  articles: { key: string; title: Text; text: Text }[]; // text: markdown paragraphs and lists; both languages
  obligations: {
    article: string; // key of an article
    words: Text;
    party: string | 'ALL';
    kind: 'ONE_OFF' | 'RECURRING' | 'CONDITIONAL';
    due?: string; // ONE_OFF: the day; RECURRING: the first day
    everyMonths?: number; // RECURRING
    condition?: Text; // CONDITIONAL
    state?: 'PROMISED' | 'IN_PROGRESS' | 'DONE' | 'DROPPED';
    reason?: Text;
    evidence?: Text;
  }[];
  annexes?: { title: Text }[];
  /** What happened, in order; the loader brings the agreement to the state that these acts lead to. */
  story: (
    | {
        on: string;
        by: string;
        act:
          | 'SHARE'
          | 'NEGOTIATE'
          | 'AGREE_TEXT'
          | 'START_PROCEDURES'
          | 'OPEN_SIGNING'
          | 'ENTER_INTO_FORCE'
          | 'REVIEW'
          | 'CONTINUE'
          | 'RENEW'
          | 'SUSPEND'
          | 'RESUME'
          | 'EXPIRE'
          | 'WITHDRAW'
          | 'TERMINATE'
          | 'NOTIFY';
        ground?: Text;
        until?: string;
      }
    | {
        on: string;
        by: string;
        act: 'STEP';
        party: string;
        step: string;
        outcome: string;
        ground?: Text;
        opinions?: {
          consultee: string;
          kind: 'AGREES' | 'AGREES_WITH_COMMENTS' | 'DISAGREES' | 'NO_REPLY_IN_TIME';
          on: string;
          words?: Text;
        }[];
      }
  )[]; // signatures are told by `signatories[].signedOn`
  claims?: { subject: string; words: Text; source: string; sourcedOn: string | null }[]; // N19: what sources say differently
}

/**
 * Why something is refused, beside the code of the refusal: stable words, each of which a client says in its reader's
 * language. What stands in braces comes with the refusal.
 */
export const reasons = [
  // A value that can't be kept as it is.
  'EMPTY',
  'TOO_LONG', // {max}
  'TOO_SHORT', // {min}
  'STRANGE_SIGN',
  'NO_LETTER',
  'NO_EMAIL_ADDRESS',
  'NO_TELEPHONE_NUMBER',
  'NO_WEB_ADDRESS',
  'NO_DAY',
  'NO_TIME_ZONE',
  'DAY_BEFORE_BEGIN', // {begin}
  'DAY_AFTER_END', // {end}
  'DAY_PASSED',
  'ENGLISH_NAME_NEEDED',
  'NAMED_BY_THE_NETWORK',
  'NO_SUCH_BODY',
  'NO_SUCH_LANGUAGE',
  'NO_ADDRESS_PART',
  'BODY_OR_PERSON',
  'SAME_PERSON',
  'PASSWORD_LENGTH', // {min, max}
  'PASSWORD_EASY',
  'PASSWORD_NOT_YOURS',
  'YOUR_ADDRESS_ALREADY',
  'NO_PICTURE',
  'PICTURE_TOO_HEAVY', // {megabytes}
  'PICTURE_TOO_LARGE', // {side}
  'TOO_MANY_MENTIONS', // {max}
  'TOO_MANY_HERE', // {max}
  'THERE_TWICE',
  'FREEDOM_FIRST',
  'RESERVATION_BY_ITSELF',
  // A state that does not allow it.
  'HELD_ALREADY',
  'HELD_AT_ANOTHER_TIME',
  'APPOINTMENT_OVER', // {end}
  'APPOINTMENT_BEGUN', // {begin}
  'HANDED_OVER_TO_YOU_TODAY',
  'LAST_FOCAL_POINT',
  'LAST_ADMINISTRATOR',
  'KEPT_OUT',
  'KEPT_OUT_ALREADY',
  'LET_IN_ALREADY',
  'NOT_YOURSELF',
  'INVITATION_ACCEPTED',
  'INVITATION_TAKEN_BACK',
  'EDITED_MEANWHILE',
  'ADDRESS_PART_TAKEN',
  'OPEN_TO_YOU_ALREADY',
  'GIVEN_ALREADY',
  'WIDER_THAN_ITS_HOLDER',
  'ANSWERED_ALREADY',
  'SIGNED_IN_AS_ANOTHER',
  'SESSION_NOT_THERE_YET',
  'DISCUSSION_CLOSED',
  'MESSAGE_GONE',
  'SECTION_GONE',
  'NO_SECTION_YET',
  'NOTHING_CHANGED', // {number}
  'EDITION_MOVED_ON', // {number}
  'NO_POSITIONS_NOW', // {number}
  // Who asks may see it, and not do it.
  'ACCOUNT_FIRST',
  'WRONG_ADDRESS_OR_PASSWORD',
  'SIGN_IN_AFRESH',
  'ADMINISTRATORS_ONLY',
  'NO_SAY_HERE',
  'CHOOSE_YOUR_BODY',
  'ROLE_ABOVE_YOURS',
  'NOT_YOURS_TO_SHARE',
  'OVERSEERS_ONLY',
  'MODERATORS_ONLY',
  'AUTHOR_ONLY',
  'TEXT_COORDINATORS_ONLY',
  'CITY_SPEAKERS_ONLY',
  'BEGINNERS_ONLY',
  'NO_PART_HERE',
  'ACTS_FOR_NOBODY',
  'BELONGS_TO_THE_DEMONSTRATION',
  'LINK_USED_UP',
  'OUR_PAGES_ONLY',
] as const;
export type Reason = (typeof reasons)[number];

import type { ActivityState } from '../../../../schema/plans/index.ts';
import type { Language } from '../../../kernel/localised-text.ts';

interface Heads {
  readonly activities: string;
  readonly progress: string;
  readonly group: string;
  readonly title: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly budget: string;
  readonly budgetSource: string;
  readonly state: string;
  readonly spent: string;
  readonly evidence: string;
  readonly reason: string;
  readonly source: string;
  readonly planned: string;
  readonly promise: string;
  readonly promises: string;
  readonly promisedIn: string;
  readonly takenUpBy: string;
  readonly plan: string;
  readonly states: Readonly<Record<ActivityState, string>>;
}

const heads: Readonly<Record<Language, Heads>> = {
  en: {
    activities: 'Activities',
    progress: 'Progress',
    group: 'Action group',
    title: 'Activity',
    lead: 'Lead',
    coordinating: 'Taking part',
    startsOn: 'Begins',
    endsOn: 'Ends',
    budget: 'Budget',
    budgetSource: 'Source of money',
    state: 'State',
    spent: 'Spent',
    evidence: 'Evidence',
    reason: 'Why not',
    source: 'Source',
    planned: 'Planned',
    promise: 'Promise of the candidacy',
    promises: 'Promises',
    promisedIn: 'Promised in',
    takenUpBy: 'Taken up by plans',
    plan: 'Plan of the activity',
    states: {
      PLANNED: 'Planned',
      IN_PROGRESS: 'In progress',
      DONE: 'Done',
      DROPPED: 'Given up',
      CARRIED_OVER: 'Carried over',
    },
  },
  vi: {
    activities: 'Hoạt động',
    progress: 'Tiến độ',
    group: 'Nhóm hoạt động',
    title: 'Hoạt động',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    startsOn: 'Bắt đầu',
    endsOn: 'Kết thúc',
    budget: 'Kinh phí',
    budgetSource: 'Nguồn kinh phí',
    state: 'Tình trạng',
    spent: 'Thực chi',
    evidence: 'Minh chứng',
    reason: 'Lý do chưa thực hiện',
    source: 'Nguồn tin',
    planned: 'Số việc',
    promise: 'Cam kết khi ứng cử',
    promises: 'Cam kết',
    promisedIn: 'Thời điểm cam kết',
    takenUpBy: 'Kế hoạch đưa vào',
    plan: 'Kế hoạch có hoạt động',
    states: {
      PLANNED: 'Chưa bắt đầu',
      IN_PROGRESS: 'Đang thực hiện',
      DONE: 'Hoàn thành',
      DROPPED: 'Không thực hiện',
      CARRIED_OVER: 'Chuyển tiếp',
    },
  },
};

/** The words that an exported plan is headed with. */
export const headsOf = (language: Language): Heads => heads[language];

import type { ProjectState } from '../../../../schema/projects/index.ts';
import type { CreativeField } from '../../../../schema/words.ts';
import type { Language } from '../../../kernel/localised-text.ts';

interface Heads {
  readonly projects: string;
  readonly title: string;
  readonly state: string;
  readonly since: string;
  readonly lead: string;
  readonly partners: string;
  readonly fields: string;
  readonly targets: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly milestones: string;
  readonly done: string;
  readonly currency: string;
  readonly planned: string;
  readonly spent: string;
  readonly summary: string;
  readonly demonstration: string;
  readonly address: string;
  readonly yes: string;
  readonly states: Readonly<Record<ProjectState, string>>;
  readonly creativeFields: Readonly<Record<CreativeField, string>>;
}

const heads: Readonly<Record<Language, Heads>> = {
  en: {
    projects: 'Projects',
    title: 'Project',
    state: 'State',
    since: 'Since',
    lead: 'Lead',
    partners: 'Partners',
    fields: 'Creative fields',
    targets: 'SDG targets',
    startsOn: 'Begins',
    endsOn: 'Ends',
    milestones: 'Milestones',
    done: 'Done',
    currency: 'Currency',
    planned: 'Budget',
    spent: 'Spent',
    summary: 'What it is for',
    demonstration: 'Demonstration',
    address: 'Address',
    yes: 'yes',
    states: {
      IDEA: 'Idea',
      CALLING: 'Calls for partners',
      PLANNING: 'Planning',
      ACTIVE: 'Active',
      COMPLETED: 'Completed',
      STOPPED: 'Stopped',
    },
    creativeFields: {
      CRAFTS_AND_FOLK_ART: 'Crafts and folk art',
      DESIGN: 'Design',
      FILM: 'Film',
      GASTRONOMY: 'Gastronomy',
      LITERATURE: 'Literature',
      MEDIA_ARTS: 'Media arts',
      MUSIC: 'Music',
      ARCHITECTURE: 'Architecture',
    },
  },
  vi: {
    projects: 'Dự án',
    title: 'Dự án',
    state: 'Tình trạng',
    since: 'Từ ngày',
    lead: 'Đơn vị chủ trì',
    partners: 'Đối tác',
    fields: 'Lĩnh vực sáng tạo',
    targets: 'Chỉ tiêu SDG',
    startsOn: 'Bắt đầu',
    endsOn: 'Kết thúc',
    milestones: 'Mốc công việc',
    done: 'Đã xong',
    currency: 'Loại tiền',
    planned: 'Kinh phí',
    spent: 'Thực chi',
    summary: 'Mục đích',
    demonstration: 'Dữ liệu minh họa',
    address: 'Địa chỉ',
    yes: 'có',
    states: {
      IDEA: 'Ý tưởng',
      CALLING: 'Đang mời đối tác',
      PLANNING: 'Đang lập kế hoạch',
      ACTIVE: 'Đang thực hiện',
      COMPLETED: 'Đã hoàn thành',
      STOPPED: 'Đã dừng',
    },
    creativeFields: {
      CRAFTS_AND_FOLK_ART: 'Thủ công và nghệ thuật dân gian',
      DESIGN: 'Thiết kế',
      FILM: 'Điện ảnh',
      GASTRONOMY: 'Ẩm thực',
      LITERATURE: 'Văn học',
      MEDIA_ARTS: 'Nghệ thuật truyền thông',
      MUSIC: 'Âm nhạc',
      ARCHITECTURE: 'Kiến trúc',
    },
  },
};

/** The words that an exported portfolio is headed with. */
export const headsOf = (language: Language): Heads => heads[language];

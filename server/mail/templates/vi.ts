import type { AppointmentRole } from '../../../schema/words.ts';
import { type MailTemplates, paragraphs } from './mail-values.ts';
import { lineOf } from './notice-line.ts';
import { noticeWordsVi as words } from './notice-words.ts';

const roles: Record<AppointmentRole, string> = {
  FOCAL_POINT: 'đầu mối',
  DEPUTY: 'cấp phó',
  COORDINATOR: 'điều phối viên',
  DELEGATE: 'đại biểu',
  MODERATOR: 'người điều hành',
  RAPPORTEUR: 'thư ký tổng hợp',
  STAFF: 'cán bộ',
  MEMBER: 'thành viên',
  OBSERVER: 'quan sát viên',
  ADMINISTRATOR: 'quản trị viên',
};

const clock = new Intl.DateTimeFormat('vi', { timeStyle: 'short', timeZone: 'UTC' });
const said = {
  words,
  day: new Intl.DateTimeFormat('vi', { dateStyle: 'long', timeZone: 'UTC' }),
};
const unexpected =
  'Nếu quý vị không mong đợi thư này, xin bỏ qua: sẽ không có gì thay đổi khi liên kết chưa được dùng.';

export const vi: MailTemplates = {
  invitation: ({ inviter, body, role, link, expiresAt }) => ({
    subject: `Lời mời thay mặt ${body}`,
    text: paragraphs(
      `${inviter} trân trọng mời quý vị tham gia Trellis, thay mặt ${body} với vai trò ${roles[role]}.`,
      `Để xem và nhận lời mời, xin mở:\n${link}`,
      `Liên kết chỉ dùng được một lần, dành riêng cho quý vị, có hiệu lực đến ${instant(expiresAt)} (giờ UTC).`,
      unexpected,
    ),
  }),
  'sign-in-link': ({ link, minutes }) => ({
    subject: 'Liên kết đăng nhập của quý vị',
    text: paragraphs(
      `Để đăng nhập vào Trellis, xin mở:\n${link}`,
      `Liên kết chỉ dùng được một lần, trong ${minutes} phút.`,
      unexpected,
    ),
  }),
  'password-reset': ({ link, minutes }) => ({
    subject: 'Đặt mật khẩu mới',
    text: paragraphs(
      `Để đặt mật khẩu mới cho Trellis, xin mở:\n${link}`,
      `Liên kết chỉ dùng được một lần, trong ${minutes} phút. Khi mật khẩu mới đã được đặt, quý vị sẽ được đăng xuất ở mọi nơi.`,
      unexpected,
    ),
  }),
  'password-changed': ({ link }) => ({
    subject: 'Mật khẩu của quý vị đã được đổi',
    text: paragraphs(
      'Mật khẩu tài khoản Trellis của quý vị đã được đổi, và mọi phiên đăng nhập khác đã kết thúc.',
      `Nếu không phải quý vị thực hiện, xin đặt mật khẩu mới ngay:\n${link}`,
    ),
  }),
  'address-confirm': ({ link, minutes }) => ({
    subject: 'Xác nhận địa chỉ thư mới',
    text: paragraphs(
      `Để từ nay đăng nhập vào Trellis bằng địa chỉ này, xin mở:\n${link}`,
      `Liên kết chỉ dùng được một lần, trong ${minutes} phút.`,
      unexpected,
    ),
  }),
  'address-changed': ({ link }) => ({
    subject: 'Địa chỉ thư của tài khoản đã được đổi',
    text: paragraphs(
      `Tài khoản Trellis của quý vị đã chuyển sang địa chỉ thư khác; từ nay sẽ không có thư nào gửi đến địa chỉ này.\n${link}`,
      'Nếu không phải quý vị thực hiện, xin báo ngay cho đầu mối hoặc quản trị viên để tài khoản được tạm khóa.',
    ),
  }),
  'appointment-handed-over': ({ from, body, role, link }) => ({
    subject: `Từ nay quý vị thay mặt ${body}`,
    text: paragraphs(
      `${from} đã bàn giao công việc: từ nay quý vị thay mặt ${body} với vai trò ${roles[role]}.`,
      `Những việc đang chờ quý vị:\n${link}`,
    ),
  }),
  'access-asked': ({ asker, thing, words, link }) => ({
    subject: `${asker} xin quyền truy cập`,
    text: paragraphs(
      `${asker} xin quyền truy cập vào “${thing}” với lý do:`,
      words,
      `Để trả lời, xin mở:\n${link}`,
    ),
  }),
  'access-given': ({ thing, link }) => ({
    subject: 'Quý vị đã được cấp quyền truy cập',
    text: paragraphs(`Quý vị đã được cấp quyền truy cập vào “${thing}”:\n${link}`),
  }),
  'access-declined': ({ thing, reason }) => ({
    subject: 'Yêu cầu truy cập của quý vị không được chấp nhận',
    text: paragraphs(
      `Rất tiếc, yêu cầu truy cập vào “${thing}” của quý vị không được chấp nhận.`,
      ...(reason ? [`Lý do: ${reason}`] : []),
    ),
  }),
  notice: ({ lines, wishes, stop }) => ({
    subject: lines.length === 1 ? lineOf(said, lines[0]!).split('\n')[0]! : `${lines.length} việc chờ quý vị`,
    text: paragraphs(...lines.map((line) => lineOf(said, line)), foot(wishes, stop)),
  }),
  digest: ({ lines, wasAway, inbox, wishes, stop }) => ({
    subject: wasAway
      ? `${lines.length} việc chờ quý vị quyết định`
      : `${lines.length} tin mới dành cho quý vị`,
    text: paragraphs(
      wasAway
        ? 'Đã một tháng quý vị chưa trở lại. Dưới đây chỉ là những việc chờ quý vị quyết định:'
        : 'Kể từ bản tin gần nhất:',
      ...lines.map((line) => lineOf(said, line)),
      `Toàn bộ tin báo có trong hộp thông báo của quý vị:\n${inbox}`,
      foot(wishes, stop),
    ),
  }),
};

/** As public offices write it: 21:56 ngày 24 tháng 11 năm 2026. */
function instant(at: Date): string {
  const day = `ngày ${at.getUTCDate()} tháng ${at.getUTCMonth() + 1} năm ${at.getUTCFullYear()}`;
  return `${clock.format(at)} ${day}`;
}

const foot = (wishes: string, stop: string) =>
  `Quý vị có thể chọn loại thư muốn nhận tại:\n${wishes}\nĐể ngừng nhận thư này mà không cần đăng nhập:\n${stop}`;

import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const bullets = ['•', '◦', '▪'];

const step = (level: number) => ({ paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } });

/** The numbered lists of a file: each counts for itself, from its own first number. */
export class OrderedLists {
  readonly #starts: number[] = [];

  /** Adds a list and gives the name of its numbering. */
  add(start: number): string {
    return `ordered-${this.#starts.push(start)}`;
  }

  /** What Word counts by: sections as they are cited, points, and each numbered list. */
  config(): INumberingOptions['config'] {
    return [
      { reference: 'sections', levels: levels.slice(0, 6).map(sectionLevel) },
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: bullets[level % bullets.length]!,
          alignment: AlignmentType.LEFT,
          style: step(level),
        })),
      },
      ...this.#starts.map((start, at) => ({
        reference: `ordered-${at + 1}`,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
          alignment: AlignmentType.LEFT,
          style: step(level),
        })),
      })),
    ];
  }
}

function sectionLevel(level: number): ILevelsOptions {
  const text = levels
    .slice(0, level + 1)
    .map((one) => `%${one + 1}`)
    .join('.');
  return {
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  };
}

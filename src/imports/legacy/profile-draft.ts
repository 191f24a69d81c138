import type { ProfileContent } from '../../officials/profile-content.js';
import { isAwardSentence, readAwardLine } from './award-line.js';
import type { AwardKind } from './award-tokens.js';
import { readBirthLine } from './birth-line.js';
import { readCareerLine, type CareerLine } from './career-line.js';
import { Draft, type LineRest } from './draft.js';

/** What a profile has so far. The methods that read a line say whether it was one of theirs. */
export class ProfileDraft extends Draft {
  birthDate: string | null = null;
  readonly career: ProfileContent['career'] = [];
  readonly awards: ProfileContent['awards'] = [];
  responsibilities: ProfileContent['responsibilities'] = null;
  /** The kind of awards that the last line announced: `Medals:`. */
  private announced: AwardKind | null = null;

  readBirth(line: LineRest): boolean {
    const birth = this.birthDate === null ? readBirthLine(line.text) : null;
    if (!birth) return false;
    this.birthDate = birth.birthDate;
    if (birth.pieces) this.trace(line, birth.pieces);
    else this.paragraph(line);
    return true;
  }

  readCareer(line: LineRest, read: typeof readCareerLine = readCareerLine): boolean {
    const found: CareerLine | null = read(line.text, `career.${this.career.length}`);
    if (!found) return false;
    this.career.push({ id: `c${this.career.length + 1}`, ...found.entry });
    this.trace(line, found.pieces);
    return true;
  }

  readAwards(line: LineRest): boolean {
    const found = readAwardLine(line.text, this.awards.length, this.announced);
    if (!found) return false;
    this.announced = found.heading ?? this.announced;
    for (const award of found.awards) this.awards.push({ id: `a${this.awards.length + 1}`, ...award });
    this.trace(line, found.pieces);
    return true;
  }

  readAwardSentence(line: LineRest): boolean {
    return isAwardSentence(line.text) && this.readAwards(line);
  }
}

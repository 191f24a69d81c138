import { Command, Help, type Argument, type ErrorOptions, type Option } from 'commander';
import { say } from './say.js';

/** A command whose help and errors are in the language of the terminal, as its own texts are. */
export class LocalCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.helpOption('-h, --help', say('usage.help'));
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(name);
  }

  override createHelp(): Help {
    return Object.assign(new LocalHelp(), this.configureHelp());
  }

  /** One line instead of Commander's own words. */
  override error(message: string, options?: ErrorOptions): never {
    const key = options?.code?.replace('commander.', '') ?? '';
    const [what, value] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
    const why = /is invalid\. (?!Allowed choices)(.*)/s.exec(message)?.[1];
    const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
    const line = KNOWN_ERRORS.has(key) ? say(`usage.error.${key}`, { what, value }) : message;
    const reason = choices ? say('usage.error.choices', { choices }) : why;
    const hint = say('usage.see', { command: commandLineOf(this) });
    super.error(say('error', { line: [line, reason, hint].filter(Boolean).join(' ') }), options);
  }
}

class LocalHelp extends Help {
  override styleTitle(title: string): string {
    return say(`usage.title.${title.replace(':', '').toLowerCase()}`);
  }

  override optionDescription({ description, argChoices, defaultValue }: Option): string {
    return withNotes(description, argChoices, defaultValue);
  }

  override argumentDescription({ description, argChoices, defaultValue }: Argument): string {
    return withNotes(description, argChoices, defaultValue);
  }
}

function withNotes(description: string, choices: readonly string[] | undefined, value: unknown): string {
  const notes = [
    ...(choices ? [say('usage.choices', { choices: choices.join(', ') })] : []),
    ...(value === undefined ? [] : [say('usage.default', { value: [value].flat().map(String).join(', ') })]),
  ];
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

function commandLineOf(command: Command): string {
  return command.parent ? `${commandLineOf(command.parent)} ${command.name()}` : command.name();
}

const KNOWN_ERRORS = new Set([
  'unknownCommand',
  'unknownOption',
  'missingArgument',
  'optionMissingArgument',
  'invalidArgument',
  'excessArguments',
]);

import type { Session } from '../../session.js';

/** Texts of the files of a folder as the editor has them; those that are not open are read once until they change. */
export class Texts {
  private readonly closed = new Map<string, Promise<string | undefined>>();

  constructor(private readonly session: Session) {
    session.onFilesChanged((changes) => {
      for (const { uri } of changes) this.closed.delete(session.canonical(uri));
    });
    session.documents.onDidClose(({ document }) => this.closed.delete(session.canonical(document.uri)));
    session.documents.onDidSave(({ document }) => this.closed.delete(session.canonical(document.uri)));
  }

  /** Text of a file with a stamp that changes with it; undefined where there is none. */
  async read(uri: string): Promise<string | undefined> {
    return this.session.open(uri)?.getText() ?? this.saved(uri);
  }

  /** Text of a file as it is on disk. */
  saved(uri: string): Promise<string | undefined> {
    // A client that does not tell about changes has every file read anew.
    if (!this.session.client.watchedFiles) return this.session.files.read(uri);
    let text = this.closed.get(uri);
    if (text === undefined) {
      text = this.session.files.read(uri);
      this.closed.set(uri, text);
    }
    return text;
  }

  forget(uri: string): void {
    this.closed.delete(uri);
  }
}

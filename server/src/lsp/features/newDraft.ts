import { DRAFT_KINDS } from '../../core/draft/model.js';
import { draftTemplate } from '../../core/template.js';
import type { ServerRequests } from '../protocol.js';
import type { Session } from '../session.js';

type NewDraft = ServerRequests['selfexam/newDraft'];

const FILE_NAMES: Readonly<Record<NewDraft['params']['kind'], string>> = {
  individual: '个人发言提纲',
  team: '班子对照检查材料',
  criticism: '相互批评意见',
  rectification: '整改清单',
};

/**
 * The template of a new draft and a name for its file.
 * @throws Error where kind or profile are unknown
 */
export async function newDraft(
  session: Session,
  { kind, name, profile: id, folder }: NewDraft['params'],
): Promise<NewDraft['result']> {
  const base = folder ?? session.folders()[0] ?? 'untitled:/';
  const { profile: find, roster = [] } = (
    await session.configurations.get(`${base.replace(/\/$/, '')}/draft.md`)
  ).options();
  const profile = find(id);
  if (!DRAFT_KINDS.includes(kind) || profile === undefined)
    throw new Error(`unknown kind or profile: ${kind} ${id}`);
  const post = roster.find((member) => member.name === name)?.post;
  const text = draftTemplate(kind, profile, { name, roster, ...(post !== undefined && { post }) });
  return {
    text,
    fileName: `${[name, FILE_NAMES[kind]]
      .filter((part) => part !== '')
      .join('-')
      .replace(/[\\/:*?"<>|\s]+/g, '_')}.md`,
  };
}

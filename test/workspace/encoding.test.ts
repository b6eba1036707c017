import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../server/src/workspace/encoding.js';

const PROSE = '# 张三个人发言提纲\r\n\r\n一、存在的问题：增强“四个意识”不够……（2021年）😀\n';

describe('decode and encode', () => {
  it('gives back the bytes of every encoding, BOM included', async () => {
    const texts = fc.array(fc.constantFrom('会议', '材料。', 'a', '\r\n', '“', '—', '㐀', '😀', '（一）'), {
      minLength: 4,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
        fc.boolean(),
        async (parts, encoding, bom) => {
          const text = `${bom || encoding.startsWith('utf-16') ? '\uFEFF' : ''}班子对照检查${parts.join('')}`;
          const bytes =
            encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : iconv.encode(text, encoding);
          const decoded = decode(bytes);
          expect(decoded).toEqual({ status: 'text', text, encoding });
          expect(Buffer.compare((await encode(text, encoding as 'utf-8')) ?? Buffer.alloc(0), bytes)).toBe(0);
        },
      ),
    );
  });

  it('reads an empty file and ASCII as UTF-8', () => {
    expect(decode(Buffer.alloc(0))).toEqual({ status: 'text', text: '', encoding: 'utf-8' });
    expect(decode(Buffer.from('a\n'))).toEqual({ status: 'text', text: 'a\n', encoding: 'utf-8' });
  });

  it('names the first byte that is no UTF-8, wherever the damage is', () => {
    const sound = Buffer.from(PROSE.repeat(3));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.constantFrom(0xff, 0xc0, 0xf8), (at, byte) => {
        const bytes = Buffer.from(sound);
        bytes[at] = byte;
        const decoded = decode(bytes);
        if (decoded.status !== 'invalid') throw new Error(`read as ${decoded.status}`);
        const { offset, line } = decoded.bad;
        // The fault is the byte itself, or the character that it cuts short.
        expect(offset).toBeLessThanOrEqual(at);
        expect(offset).toBeGreaterThanOrEqual(at - 3);
        expect(() =>
          new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, offset)),
        ).not.toThrow();
        expect(line).toBe(bytes.subarray(0, offset).toString('latin1').split('\n').length);
      }),
    );
  });

  it('never reads a damaged UTF-8 file as GB18030', () => {
    const bytes = Buffer.concat([Buffer.from(PROSE), Buffer.from([0xe4, 0xb8]), Buffer.from(PROSE)]);
    expect(decode(bytes)).toMatchObject({
      status: 'invalid',
      bad: { offset: Buffer.byteLength(PROSE), byte: 0xe4 },
    });
  });

  it('reads no Latin-1 text as GB18030', () => {
    expect(decode(Buffer.from('déjà vu à la carte: été, où, ça', 'latin1')).status).toBe('invalid');
  });

  it('says what a binary is', () => {
    const docx = decode(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]));
    expect(docx).toMatchObject({
      status: 'binary',
      format: { en: expect.stringContaining('Word') as string },
    });
    expect(decode(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])).status).toBe('binary');
    expect(decode(Buffer.alloc(500)).status).toBe('binary');
  });

  it('takes a stray NUL in a text for what it is', () => {
    expect(decode(Buffer.from(`${PROSE}\0${PROSE}`)).status).toBe('text');
  });

  it('names the lone surrogate of a UTF-16 file', () => {
    const bytes = Buffer.from('\uFEFF甲\nab\uD800c', 'utf16le');
    expect(decode(bytes)).toMatchObject({ status: 'invalid', bad: { offset: 10, line: 2 } });
  });
});

import { describe, expect, it } from 'vitest';
import { announces, isFormality } from '../../../server/src/core/language/formalities.js';

describe('formalities', () => {
  it.each([
    '下午好！',
    '各位领导、同志们：',
    '同志们，大家好！',
    '以上意见，供你参考。',
    '以上问题和不足，恳请同志们批评指正。',
    '请同志们批评指正。',
    '（王建，2022年1月）',
    '王建　2022年1月10日',
    '谢谢大家！',
    '让我们共同进步！',
    '最后，愿我们携手前行。',
    '【二】',
    '经过认真调研和征求意见，发现以下几个主要问题',
    '对照要求深刻检视，发现仍存在一些不容忽视的问题。',
    '会前梳理出6个方面的不足：',
    '——在2025年度专题民主生活会上的发言',
  ])('%s states nothing', (text) => expect(isFormality(text)).toBe(true));
  it.each([
    '同志们反映我三个月没有下过车间。',
    '谢谢大家的提醒，那次我确实签了字。',
    '以上三次会我都没有到。',
    '在作风上还存在一些问题。',
    '发现问题不敢指出，三次都绕着走。',
    '我在检查中发现了问题，没有说。',
    '2022年1月我去过一次。',
    '——三次会上都念别人写的发言稿。',
    '—— 理论学习不深',
    '让我们共同努力，把棚改户的房子早点建起来。',
    '愿你今后多到车间走走。',
    '请同志们看这张表：我一次也没有去。',
  ])('%s states something', (text) => expect(isFormality(text)).toBe(false));
});

describe('leads to what stands below', () => {
  it.each(['存在问题的具体表现有：', '主要存在以下问题:', '在征求意见的基础上发现以下几个主要问题'])(
    '%s',
    (text) => expect(announces(text)).toBe(true),
  );
  it.each(['表现在：开会迟到三次。', '发现问题不敢指出。', ''])('not %s', (text) =>
    expect(announces(text)).toBe(false),
  );
});

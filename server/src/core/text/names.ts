import { HAN } from './characters.js';

/** Common surnames, for telling a name from other words of two to four characters. Source: 2020 census, the most frequent ones. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文柴阮虞盛佟柏缪华裴洛岑祝辛管季倪滕殷骆樊霍凌庄章岳柯鲁俞葛翁柳童卞甘费聂阎焦詹路梅左鲍耿翟牛宁冷苗邢薄齐丘蓝舒楼海';
const COMPOUND = '欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|长孙|慕容|东方|端木';
/** One beyond the BMP counts as one, not as two: 王𬭎. */
const IDEOGRAPH = `(?:[\\uD840-\\uD88F][\\uDC00-\\uDFFF]|[${HAN}])`;
const WHOLE = new RegExp(`^(?:${COMPOUND}|[${SURNAMES}])${IDEOGRAPH}{1,2}$`);
/** Words that a surname may begin and that are no names. */
const NO_NAMES =
  /^(?:方面|高标准|常委会?|文风|文明|路线|管理|安全|易错|常态|江山|华夏|万家|任务|武装|白天|于是|左右|金融|向上|何时|何事)/;

/** True where the whole text could be a person's name. */
export function looksLikeName(text: string): boolean {
  const bare = text.replace(/[\s\u3000·]/g, '');
  return WHOLE.test(bare) && !NO_NAMES.test(bare);
}

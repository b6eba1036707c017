/** The script of the report: filters drafts and findings, and opens what is folded up before printing. */
export const SCRIPT = `
(function(){
var d=document,form=d.getElementById('filters');if(!form)return;form.hidden=false;
var verdict=d.getElementById('f-verdict'),severity=d.getElementById('f-severity'),rule=d.getElementById('f-rule'),words=d.getElementById('f-words'),count=d.getElementById('f-count');
function all(s,r){return Array.prototype.slice.call((r||d).querySelectorAll(s))}
function apply(){
var w=words.value.trim().toLowerCase(),shown=0,drafts=0;
all('[data-draft]').forEach(function(x){
var ok=!verdict.value||x.getAttribute('data-verdict')===verdict.value;
var own=0;
all('[data-rule]',x).forEach(function(f){
var hit=(!severity.value||f.getAttribute('data-severity')===severity.value||(severity.value==='blocking'&&f.hasAttribute('data-blocking')))&&(!rule.value||f.getAttribute('data-rule')===rule.value)&&(!w||f.textContent.toLowerCase().indexOf(w)>=0||x.getAttribute('data-name').toLowerCase().indexOf(w)>=0);
f.hidden=!hit;if(hit)own++;});
if(severity.value||rule.value||w)ok=ok&&(own>0||(!severity.value&&!rule.value&&x.getAttribute('data-name').toLowerCase().indexOf(w)>=0));
x.hidden=!ok;if(ok){drafts++;shown+=own}});
all('[data-row]').forEach(function(r){var x=d.getElementById(r.getAttribute('data-row'));r.hidden=!!x&&x.hidden});
var n={drafts:drafts,findings:shown};
count.textContent=count.getAttribute('data-text').replace(/\\{(\\w+)(?:\\|([^|}]*)\\|([^}]*))?\\}/g,function(_,k,a,b){return a===undefined?n[k]:n[k]===1?a:b})}
[verdict,severity,rule].forEach(function(x){x.addEventListener('change',apply)});words.addEventListener('input',apply);
form.addEventListener('reset',function(){setTimeout(apply,0)});form.addEventListener('submit',function(e){e.preventDefault()});
var closed=[];
addEventListener('beforeprint',function(){closed=all('details:not([open])');closed.forEach(function(x){x.open=true})});
addEventListener('afterprint',function(){closed.forEach(function(x){x.open=false})});
apply();
})();
`;

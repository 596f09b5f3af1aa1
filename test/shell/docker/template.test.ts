import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../src/shell/docker/template/run-template.js';
import { goMap, toJson, type GoValue } from '../../../src/shell/docker/template/go-value.js';
import { TemplateError } from '../../../src/shell/docker/template/template-error.js';

const container: GoValue = {
  Id: '623b0c3013c0a421',
  Name: '/web',
  State: { Status: 'exited', Running: false, ExitCode: 3 },
  Config: { Env: ['PATH=/bin', 'A=1'], Labels: goMap({ tier: 'front', 'a.b/c': 'x' }), Entrypoint: [], Volumes: goMap({}) },
  Ports: goMap({ '80/tcp': [{ HostIp: '', HostPort: '8080' }] }),
  Mounts: [{ Name: 'one' }, { Name: 'two' }],
};
const run = (source: string): string => compileTemplate(source, { strictKeys: true })(container);

describe('Go templates of --format', () => {
  it.each([
    ['{{.State.Status}}', 'exited'],
    ['{{.State}}', '{exited false 3}'],
    ['{{json .State}}', '{"Status":"exited","Running":false,"ExitCode":3}'],
    ['{{.Config.Env}} {{.Config.Labels}}', '[PATH=/bin A=1] map[a.b/c:x tier:front]'],
    ['{{json .Config.Volumes}} {{.Config.Volumes}}', 'null map[]'],
    ['{{len .Config.Env}} {{len .Name}}', '2 4'],
    ['{{index .Config.Env 1}} {{index .Config.Labels "a.b/c"}}', 'A=1 x'],
    ['{{(index (index .Ports "80/tcp") 0).HostPort}}', '8080'],
    ['{{range .Mounts}}{{.Name}},{{end}}', 'one,two,'],
    ['{{range $i, $m := .Mounts}}{{if $i}} {{end}}{{$i}}={{$m.Name}}{{end}}', '0=one 1=two'],
    ['{{range $k, $v := .Config.Labels}}{{$k}}:{{$v}};{{end}}', 'a.b/c:x;tier:front;'],
    ['{{range .Config.Entrypoint}}x{{else}}none{{end}}', 'none'],
    ['{{if .State.Running}}up{{else if eq .State.ExitCode 0}}well{{else}}badly{{end}}', 'badly'],
    ['{{if and (eq .State.Status "exited") (ne .State.ExitCode 0)}}failed{{end}}', 'failed'],
    ['{{if or .State.Running (not .State.ExitCode)}}a{{else}}b{{end}}', 'b'],
    ['{{.Name | upper | printf "%-6s|"}}', '/WEB  |'],
    ['{{printf "%05d %q %t %x" .State.ExitCode .Name .State.Running .State.ExitCode}}', '00003 "/web" false 3'],
    ['{{join .Config.Env ","}} {{index (split .Name "/") 1}} {{title "two words"}}', 'PATH=/bin,A=1 web Two Words'],
    ['{{slice .Id 0 5}}{{println}}{{print 1 2 "a" "b" 3}}', '623b0\n1 2ab3'],
    ['a {{- " b " -}} c {{/* nothing */}}d', 'a b c d'],
    ['{{with .State}}{{.Status}}{{$.Name}}{{end}}', 'exited/web'],
    ['{{$x := .Name}}{{$x}}{{range .Mounts}}{{$x = .Name}}{{end}}{{$x}}', '/webtwo'],
  ])('%s gives %s', (source, text) => {
    expect(run(source)).toBe(text);
  });

  it.each([
    ['{{.Foo}}', ':1:2: executing "" at <.Foo>: map has no entry for key "Foo"'],
    ['{{.State.Foo}}', ':1:8: executing "" at <.State.Foo>: map has no entry for key "Foo"'],
    ['{{index .Config.Env 9}}', ':1:2: executing "" at <index .Config.Env 9>: error calling index: index out of range: 9'],
    ['{{foo}}', ':1: function "foo" not defined'],
    ['{{.Foo', ':1: unclosed action'],
    ['{{if .Name}}x', ':1: unexpected EOF'],
    ['{{end}}', ':1: unexpected {{end}}'],
    ['{{}}', ':1: missing value for command'],
  ])('%s is refused in the words of text/template', (source, message) => {
    const attempt = (): string => (source === '{{}}' ? compileTemplate('{{ | }}')(container) : run(source));
    expect(attempt).toThrow(TemplateError);
    try {
      attempt();
    } catch (error) {
      expect(error instanceof TemplateError && error.message).toBe(message);
    }
  });

  it('any text at all is either a template or refused', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('{{', '}}', '.', '|', '$x', ':=', 'range ', 'end', 'if ', '"', '(', ')', '.State', 'json ', ' ', '-'),
            fc.string(),
          ),
        ),
        (parts) => {
          try {
            compileTemplate(parts.join(''))(container);
          } catch (error) {
            expect(error).toBeInstanceOf(TemplateError);
          }
        },
      ),
    );
  });

  it('JSON of any value reads back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(toJson(value as GoValue))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

/**
 * Hands the making of every chunk's script element to the shell's script
 * guard (`src/features/script-guard.ts`), which checks the address and sets
 * the integrity. The same code runs in the shell and in every feature.
 */
import webpack from 'webpack';

const { LoadScriptRuntimeModule } = webpack.runtime;

export class ScriptGuardPlugin {
  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap('ScriptGuardPlugin', (compilation) => {
      LoadScriptRuntimeModule.getCompilationHooks(compilation).createScript.tap(
        'ScriptGuardPlugin',
        () => 'script = globalThis[Symbol.for("portal.createScript")](url);',
      );
    });
  }
}

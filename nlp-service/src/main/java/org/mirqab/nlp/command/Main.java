package org.mirqab.nlp.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * Starts the service, or with {@code extract} as the first argument the command, which needs none.
 */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    if (arguments.length == 0) {
      Quarkus.run();
    } else if (arguments[0].equals("extract")) {
      String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
      System.exit(new CommandLine(new ExtractCommand()).execute(rest));
    } else {
      System.err.println(
          "Unknown command: "
              + arguments[0]
              + ". Without arguments the service starts; extract"
              + " --help tells of the command.");
      System.exit(CommandLine.ExitCode.USAGE);
    }
  }
}

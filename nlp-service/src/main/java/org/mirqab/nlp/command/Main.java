package org.mirqab.nlp.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mirqab.nlp.lexicon.LexiconException;
import org.mirqab.nlp.training.AnnotationException;
import picocli.CommandLine;

/** Starts the service, or with the name of a command as the first argument that, without one. */
@QuarkusMain
public final class Main {

  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("extract", ExtractCommand::new);
    COMMANDS.put("lexicon", LexiconCommand::new);
    COMMANDS.put("score", ScoreCommand::new);
    COMMANDS.put("train", TrainCommand::new);
  }

  private Main() {}

  public static void main(String... arguments) {
    if (arguments.length == 0) {
      Quarkus.run();
    } else {
      // Lines hold Arabic: UTF-8 whatever the locale.
      System.exit(
          run(
              new PrintWriter(
                  new OutputStreamWriter(
                      new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
              new PrintWriter(
                  new OutputStreamWriter(
                      new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
                  true),
              arguments));
    }
  }

  /** Runs a command; its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Supplier<Object> command = COMMANDS.get(arguments[0]);
    if (command == null) {
      err.println(
          "Unknown command: "
              + arguments[0]
              + ". Without arguments the service starts; the commands are "
              + String.join(", ", COMMANDS.keySet())
              + ", each with --help.");
      return CommandLine.ExitCode.USAGE;
    }
    return new CommandLine(command.get())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              // what a user can put right is told in a line, not by a stack trace
              if (failure instanceof LexiconException
                  || failure instanceof AnnotationException
                  || failure instanceof IllegalArgumentException) {
                err.println(line.getCommandName() + ": " + failure.getMessage());
                return CommandLine.ExitCode.USAGE;
              }
              throw failure;
            })
        .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}

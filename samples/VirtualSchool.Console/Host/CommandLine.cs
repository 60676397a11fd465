using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;

namespace VirtualSchool.Shell.Host;

/// <summary>Reads the arguments, runs the verb, and turns every way it can end into a message and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(RootCommand root, string[] args, Terminal terminal)
    {
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            return Complain(parsed, args, terminal);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (StopException stop)
        {
            terminal.Error.WriteLine(stop.Message);
            return stop.ExitCode;
        }
        catch (OperationCanceledException)
        {
            HalfWritten.RemoveAll();
            terminal.Error.WriteLine("Stopped. Nothing was left half written.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The texts of these exceptions name files only.
            HalfWritten.RemoveAll();
            terminal.Error.WriteLine($"Could not read or write: {e.Message} Check that the folder may be written to and has room, and that no other program holds the file.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of the program. Its text and its stack are not shown: they might hold a value of a list.
            HalfWritten.RemoveAll();
            terminal.Error.WriteLine($"The program failed ({e.GetType().Name}). Please report the command and this word; the lists need not be sent.");
            return ExitCode.Failed;
        }
    }

    /// <summary>Names what is wrong without repeating free text: an argument may be a child's number.</summary>
    private static int Complain(ParseResult parsed, string[] args, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            var token = parsed.UnmatchedTokens.FirstOrDefault(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal));
            terminal.Error.WriteLine(token is null ? error.Message
                : token.StartsWith('-') ? $"There is no option '{token.Split('=')[0]}' here."
                : string.Create(CultureInfo.InvariantCulture, $"Word {Array.IndexOf(args, token) + 1} of the command is not understood."));
        }

        var verb = string.Join(' ', Path(parsed.CommandResult));
        terminal.Error.WriteLine($"'{verb} --help' shows what can be given.");
        return ExitCode.BadArguments;
    }

    private static Stack<string> Path(SymbolResult? result)
    {
        var names = new Stack<string>();
        for (; result is not null; result = result.Parent)
        {
            if (result is CommandResult command)
            {
                names.Push(command.Command is RootCommand ? "virtualschool" : command.Command.Name);
            }
        }

        return names;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Shell.Host;

/// <summary>Options that several verbs share, with one wording for each.</summary>
internal static class Given
{
    public static Option<FileInfo[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Map(string name, string description) => new(name) { Description = description, HelpName = "MAP" };

    public static Option<LocalDate?> Date(string name, string description, bool required = false) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        Required = required,
        CustomParser = result => Day(result, result.Tokens[0], name),
    };

    /// <summary>A date that must be given.</summary>
    public static Argument<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = name,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result => Day(result, result.Tokens[0], name),
    };

    /// <summary>A first and a last day, both included; null when not given.</summary>
    public static Option<(LocalDate From, LocalDate To)?> Days(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FROM TO",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            if (Day(result, result.Tokens[0], name) is not { } from || Day(result, result.Tokens[1], name) is not { } to)
            {
                return null;
            }

            if (to < from)
            {
                result.AddError($"{name} must name the first day and then the last.");
                return null;
            }

            return (from, to);
        },
    };

    public static Option<Instant?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "INSTANT",
        CustomParser = result => Parse(result, result.Tokens[0], name, InstantPattern.ExtendedIso, "a moment such as 2026-08-17T09:30:00Z"),
    };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many threads may work; 0 takes every core. The result is the same for any number.",
        HelpName = "N",
        CustomParser = result => Whole(result, "--threads", 0, 256),
    };

    public static Option<int?> Count(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Whole(result, name, 0, int.MaxValue),
    };

    /// <summary>A number of things, from 1.</summary>
    public static Option<long?> CountFromOne(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
            {
                return value;
            }

            result.AddError($"{name} must be a whole number from 1.");
            return null;
        },
    };

    public static Option<double?> Probability(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "P",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1)
            {
                return value;
            }

            result.AddError($"{name} must be a probability between 0 and 1, such as 0.95.");
            return null;
        },
    };

    /// <summary>Refuses to write over what is read, and to write two results into one file.</summary>
    public static void Apart(IEnumerable<FileSystemInfo?> read, IEnumerable<FileSystemInfo?> written)
    {
        var taken = new HashSet<string>(
            read.OfType<FileSystemInfo>().Select(f => f.FullName),
            OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var file in written.OfType<FileSystemInfo>())
        {
            if (!taken.Add(file.FullName))
            {
                throw StopException.BadArguments($"{file.Name} would be overwritten: it is read, or written twice. Give the result another name.");
            }

            if (Directory.Exists(file.FullName))
            {
                throw StopException.BadArguments($"{file.Name} is a folder: give the name of a file to write.");
            }
        }
    }

    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON; its shape is fixed by a schema in docs/reference/schemas." };

    public static Option<DirectoryInfo> Folder(string name, string description) => new(name) { Description = description, HelpName = "DIR", Required = true };

    private static int Whole(ArgumentResult result, string name, int least, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} to {most}."));
        return least;
    }

    private static LocalDate? Day(ArgumentResult result, Token token, string name)
    {
        var date = Parse(result, token, name, LocalDatePattern.Iso, "a date such as 2026-08-17");
        if (date is { Year: < 1900 or > 2199 })
        {
            result.AddError($"{name} must be a date between 1900 and 2199: look at the year.");
            return null;
        }

        return date;
    }

    private static T? Parse<T>(ArgumentResult result, Token token, string name, IPattern<T> pattern, string shape)
        where T : struct
    {
        if (pattern.Parse(token.Value) is { Success: true } read)
        {
            return read.Value;
        }

        result.AddError($"{name} must be {shape}.");
        return null;
    }
}

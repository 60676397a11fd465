using System.CommandLine;
using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Shell.Host;

/// <summary>The council's working days: a calendar by its name, or a file.</summary>
internal sealed class CalendarOptions
{
    private const int Longest = 4 << 20;

    private readonly Option<string?> calendar = new("--calendar")
    {
        Description = "The council's working days: a name (" + string.Join(", ", ScotlandCalendars.Known.Names) + "), or a calendar as JSON or iCalendar (.ics) file.",
        HelpName = "NAME|FILE",
    };

    private readonly Option<(LocalDate From, LocalDate To)?> days = Given.Days("--calendar-days", "The first and the last day that an iCalendar file speaks of, which it does not say itself.");

    public void AddTo(Command command)
    {
        command.Add(calendar);
        command.Add(days);
    }

    /// <summary>The calendar; null where none is asked for. A name that none has is refused with the names there are.</summary>
    public WorkingCalendar? Read(Session session, ParseResult parsed)
    {
        if (parsed.GetValue(calendar) is not { } asked)
        {
            return parsed.GetValue(days) is null ? null : throw StopException.BadArguments("--calendar-days goes with --calendar.");
        }

        var file = new FileInfo(asked);
        if (file.Exists)
        {
            return Read(session, file, parsed.GetValue(days));
        }

        return ScotlandCalendars.Known.Find(asked, out var finding)
            ?? throw StopException.BadArguments(file.Extension.Length > 0 && asked.IndexOfAny(['/', '\\']) >= 0 ? $"{file.Name} was not found." : finding!.ToString());
    }

    private static WorkingCalendar Read(Session session, FileInfo file, (LocalDate From, LocalDate To)? covers)
    {
        if (file.Length > Longest)
        {
            throw StopException.Refused($"{file.Name} is too long for a calendar.");
        }

        var text = File.ReadAllText(file.FullName);
        if (!file.Extension.Equals(".ics", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return CouncilCalendarFile.Read(file.Name, text).ToWorkingCalendar();
            }
            catch (RuleConfigurationException e)
            {
                throw StopException.Refused(e.Message);
            }
        }

        if (covers is not { } days)
        {
            throw StopException.BadArguments("An iCalendar file does not say which time it speaks of: give --calendar-days FROM TO.");
        }

        var read = CouncilCalendarEvents.Read("council", new Citation(file.Name, Confidence.Unknown), EffectiveInterval.FromInclusive(days.From, days.To), text);
        foreach (var issue in read.Issues)
        {
            session.Say($"{file.Name}: {issue}");
        }

        return read.Calendar?.ToWorkingCalendar() ?? throw StopException.Refused($"{file.Name} could not be read.");
    }
}

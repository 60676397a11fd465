using System.CommandLine;
using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>What happened to children, from lists of events: no list of children says when a review was held.</summary>
internal sealed class EventOptions
{
    private readonly Option<FileInfo[]> events = Given.Files("--events", "Lists of what happened, one row an event: id, kind, on; where they matter recorded, months, change, learned, temporary, benefits_without_support.");
    private readonly Option<bool> complete = new("--events-complete") { Description = "The lists of events hold all that happened: what is not in them was not done, and is overdue." };

    public void AddTo(Command command)
    {
        command.Add(events);
        command.Add(complete);
    }

    /// <summary>Refuses arguments that say nothing together.</summary>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(complete) && parsed.GetValue(events)!.Length == 0)
        {
            throw StopException.BadArguments("--events-complete goes with --events.");
        }
    }

    /// <summary>Reads the lists and gives each child its events. What cannot be used is named by file and row on standard error.</summary>
    public Func<Child, Child> Read(Session session, ParseResult parsed, Children children)
    {
        var files = parsed.GetValue(events)!;
        if (files.Length == 0)
        {
            return child => child;
        }

        var owners = new Dictionary<string, string?>(StringComparer.Ordinal);
        var happened = new Dictionary<string, List<Fact<LearnerEvent>>>(StringComparer.Ordinal);
        SourceRow? first = null;
        foreach (var file in files)
        {
            var read = Read(session, file);
            first ??= new SourceRow(new SourceFile(new SourceId(SourceKind.Other, "Events"), file.Name, Changed(file)), 1);
            foreach (var recorded in read.Events)
            {
                if (!owners.TryGetValue(recorded.Id, out var owner))
                {
                    owners[recorded.Id] = owner = children.OnlyOne(recorded.Id) is { } child ? Mark(child) : null;
                }

                if (owner is null)
                {
                    session.Say(new Issue(IssueCodes.EventWithoutChild, recorded.Event.Source.ToPosition()).ToString());
                    continue;
                }

                if (!happened.TryGetValue(owner, out var of))
                {
                    happened[owner] = of = [];
                }

                of.Add(recorded.Event);
            }
        }

        Fact<RecordMarker>[] markers = parsed.GetValue(complete) ? [new(RecordMarker.EventHistoryComplete, first!)] : [];
        return child => new Child(child.Key, Learner.Combine([child.Learner, new Learner { Events = happened.GetValueOrDefault(Mark(child)) ?? [], Markers = markers }]));
    }

    private static EventListReading Read(Session session, FileInfo file)
    {
        if (!file.Exists)
        {
            throw StopException.Refused($"{file.Name} was not found.");
        }

        using var stream = file.OpenRead();
        var read = EventList.Read(stream, file.Name, Changed(file));
        foreach (var issue in read.Issues.Issues.Where(i => i.Severity != IssueSeverity.Information))
        {
            session.Say(issue.ToString());
        }

        return read.IsRefused ? throw StopException.Refused($"{file.Name} could not be read.") : read;
    }

    private static Instant Changed(FileInfo file) => Instant.FromDateTimeUtc(file.LastWriteTimeUtc);

    // A child who is on a list and in no register is known by the row.
    private static string Mark(Child child) => child.Key ?? child.Learner.Rows[0].ToString();
}

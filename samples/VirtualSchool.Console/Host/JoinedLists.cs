using NodaTime;
using VirtualSchool.Matching;
using VirtualSchool.Scotland;

namespace VirtualSchool.Shell.Host;

/// <summary>Reads lists and joins them; refuses as a whole when one of them cannot be read.</summary>
internal static class JoinedLists
{
    public static IReadOnlyList<ReadResult<Learner>> Read(Session session, IReadOnlyList<ListInput> inputs, LocalDate asAt, IProgress<Work.Stage> progress)
    {
        foreach (var input in inputs)
        {
            progress.Report(new($"reading {input.FileName}"));
        }

        // Files are read side by side, each by itself: what is read of one does not depend on another.
        var results = new ReadResult<Learner>[inputs.Count];
        var tasks = inputs.Select((input, i) => Task.Run(() => results[i] = Read(input, asAt, inputs), session.Stopped)).ToArray();
        Task.WhenAll(tasks).GetAwaiter().GetResult();

        foreach (var result in results.Where(r => r.IsRefused))
        {
            foreach (var issue in result.Issues.Issues.Where(i => i.Severity == IssueSeverity.Error))
            {
                session.Say(issue.ToString());
            }
        }

        return results.Any(r => r.IsRefused) ? throw StopException.Refused("A list could not be read, so nothing was written.")
            : results.All(r => r.Records.Count == 0) ? throw StopException.Refused("No list has a child on it, so nothing was written. Check the export.")
            : results;
    }

    public static Register Build(Session session, IReadOnlyList<ListInput> inputs, LocalDate asAt, int threads, IProgress<Work.Stage> progress)
    {
        var builder = new RegisterBuilder(RuleBook.Of(ScotlandPack.Current));
        foreach (var result in Read(session, inputs, asAt, progress))
        {
            builder = builder.Add(result);
        }

        try
        {
            return builder.Build(asAt, new RegisterOptions { Threads = threads }, new Steps(progress), session.Stopped);
        }
        catch (LinkRefusedException e)
        {
            throw StopException.Refused(e.Message);
        }
    }

    private static ReadResult<Learner> Read(ListInput input, LocalDate asAt, IReadOnlyList<ListInput> all)
    {
        var options = new ReadOptions
        {
            LoadedAt = input.LoadedAt,
            AsOf = asAt,

            // Sheets of the virtual school's own all look alike: each is a list of its own, named after its file.
            Source = input.Kind == SourceKind.Other ? new SourceId(SourceKind.Other, Name(input, all)) : null,
        };
        return new ExportReader(Map(input)).Read(input.Path, options);
    }

    /// <summary>The file's name without its ending; with its folder where two files share it.</summary>
    private static string Name(ListInput input, IReadOnlyList<ListInput> all)
    {
        var name = Path.GetFileNameWithoutExtension(input.FileName);
        var isShared = all.Any(other => other.Kind == SourceKind.Other && other.Path != input.Path
            && Path.GetFileNameWithoutExtension(other.FileName).Equals(name, StringComparison.OrdinalIgnoreCase));
        return isShared ? $"{input.FileName} ({Path.GetFileName(Path.GetDirectoryName(input.Path))})" : name;
    }

    private static ExportMap Map(ListInput input) => input.Map is { } named ? MapChoice.Named(named) : MapChoice.For(input.Path, input.Kind);

    private sealed class Steps(IProgress<Work.Stage> progress) : IProgress<RegisterProgress>
    {
        public void Report(RegisterProgress value) => progress.Report(new(value.Stage, (double)value.Step / value.Steps));
    }
}

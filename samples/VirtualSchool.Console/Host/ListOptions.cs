using System.CommandLine;
using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>The options that name lists: the same for every verb that makes a register.</summary>
internal sealed class ListOptions
{
    private readonly Option<FileInfo[]> education = Given.Files("--education", "School lists, such as a SEEMiS report.");
    private readonly Option<FileInfo[]> socialWork = Given.Files("--social-work", "Social-work lists of children looked after.");
    private readonly Option<FileInfo[]> other = Given.Files("--other", "Any other list of children, such as the virtual school's own sheet; each file has a column of its own.");
    private readonly Option<string?> educationMap = Given.Map("--education-map", "The map to read school lists with: a name from 'maps list' or a file. Found by the headers when not given.");
    private readonly Option<string?> socialWorkMap = Given.Map("--social-work-map", "The map to read social-work lists with.");
    private readonly Option<string?> otherMap = Given.Map("--other-map", "The map to read other lists with.");
    private readonly Option<Instant?> loadedAt = Given.Moment("--loaded-at", "When the lists were loaded, as the register shows it. Each file's last change when not given.");
    private readonly Option<int> threads = Given.Threads();

    public void AddTo(Command command)
    {
        command.Add(education);
        command.Add(socialWork);
        command.Add(other);
        command.Add(educationMap);
        command.Add(socialWorkMap);
        command.Add(otherMap);
        command.Add(loadedAt);
        command.Add(threads);
    }

    public int Threads(ParseResult parsed) => parsed.GetValue(threads);

    public bool AnyGiven(ParseResult parsed) =>
        new[] { education, socialWork, other }.Any(option => parsed.GetValue(option)!.Length > 0);

    public IReadOnlyList<ListInput> Inputs(ParseResult parsed)
    {
        var at = parsed.GetValue(loadedAt);
        return
        [
            .. Of(education, SourceKind.Education, educationMap),
            .. Of(socialWork, SourceKind.SocialWork, socialWorkMap),
            .. Of(other, SourceKind.Other, otherMap),
        ];

        IEnumerable<ListInput> Of(Option<FileInfo[]> files, SourceKind kind, Option<string?> map) =>
            parsed.GetValue(files)!.Select(file => new ListInput(kind, file.FullName, parsed.GetValue(map), at));
    }
}

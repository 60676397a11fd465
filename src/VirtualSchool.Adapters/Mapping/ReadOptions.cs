using NodaTime;

namespace VirtualSchool;

/// <summary>What the caller knows about a list and the list itself does not say.</summary>
public sealed class ReadOptions
{
    /// <summary>The normal options: everything is taken from the file.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>When the file was loaded; null takes the file's last change. A stream has none, so there it must be given.</summary>
    public Instant? LoadedAt { get; init; }

    /// <summary>The day the list speaks of; care markers hold on that day only. Null when not known.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The code of the authority whose list it is. Local numbers of two authorities are different numbers.</summary>
    public string? Authority { get; init; }

    /// <summary>The system the list comes from; null takes the map's.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The limits; see <see cref="TableOptions"/>. Encodings and preamble rows are the map's; so is the delimiter when the map allows only one.</summary>
    public TableOptions Limits { get; init; } = TableOptions.Default;
}

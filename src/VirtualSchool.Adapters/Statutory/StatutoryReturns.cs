namespace VirtualSchool;

/// <summary>Readers of returns that the law asks for.</summary>
public static class StatutoryReturns
{
    /// <summary>SSDA903 header file (England); see <see cref="ExportMaps.Ssda903Header"/>.</summary>
    public static ExportReader Ssda903Header { get; } = new(ExportMaps.Ssda903Header);

    /// <summary>SSDA903 episodes file (England); see <see cref="ExportMaps.Ssda903Episodes"/>.</summary>
    public static ExportReader Ssda903Episodes { get; } = new(ExportMaps.Ssda903Episodes);
}

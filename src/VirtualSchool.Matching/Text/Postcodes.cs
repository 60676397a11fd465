namespace VirtualSchool.Matching;

/// <summary>The parts of a United Kingdom postcode. Codes of another shape have no sector or district here.</summary>
internal static class Postcodes
{
    /// <summary>How many characters of a compact postcode make its district and its sector; zeros when it is not of the British shape.</summary>
    public static (int District, int Sector) Lengths(ReadOnlySpan<char> compact)
    {
        int n = compact.Length;
        if (n < 5 || n > 7 || !IsLetter(compact[0]) || !IsDigit(compact[n - 3]) || !IsLetter(compact[n - 2]) || !IsLetter(compact[n - 1]))
        {
            return (0, 0);
        }

        return IsDigit(compact[1]) || (n > 5 && IsDigit(compact[2])) ? (n - 3, n - 2) : (0, 0);
    }

    /// <summary>How many letters a compact postcode begins with, its area; 0 when it is not of the British shape.</summary>
    public static int AreaLength(ReadOnlySpan<char> compact) => Lengths(compact).District == 0 ? 0 : IsLetter(compact[1]) ? 2 : 1;

    private static bool IsDigit(char c) => c >= '0' && c <= '9';

    private static bool IsLetter(char c) => c >= 'a' && c <= 'z';
}

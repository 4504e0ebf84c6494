using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Tests.Reading.Phrases;

/// <summary>Objects that one sentence after the other uses: a member that is forgotten when they are erased would tell of the sentence before.</summary>
public class ErasableTests
{
    // Set by whoever takes one out of its arena.
    private static readonly string[] SetAnew = [$"{nameof(Clause)}.{nameof(Clause.Pool)}", $"{nameof(Draft)}.{nameof(Draft.Clause)}", $"{nameof(Draft)}.{nameof(Draft.Kind)}", $"{nameof(Draft)}.{nameof(Draft.Rule)}"];

    public static TheoryData<string> Types => [.. typeof(Reader).Assembly.GetTypes().Where(static type => typeof(IErasable).IsAssignableFrom(type) && type.IsClass).Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_member_is_as_in_a_new_object(string name)
    {
        var type = typeof(Reader).Assembly.GetType(name).ShouldNotBeNull();
        var (used, unused) = ((IErasable)Activator.CreateInstance(type)!, Activator.CreateInstance(type)!);
        Fill(used);
        var filled = Members(type).Where(member => !Same(member.GetValue(used), member.GetValue(unused))).Select(static member => member.Name).ToList();
        filled.Count.ShouldBeGreaterThan(2);
        used.Erase();
        foreach (var member in Members(type)) Same(member.GetValue(used), member.GetValue(unused)).ShouldBeTrue(member.Name);
    }

    [Fact]
    public void A_phrase_becomes_another_in_every_member()
    {
        var other = new NounPhrase();
        Fill(other);
        foreach (var member in Members(typeof(NounPhrase))) Same(member.GetValue(new NounPhrase().Become(other)), member.GetValue(other)).ShouldBeTrue(member.Name);
    }

    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => (member.SetMethod is not null || typeof(IList).IsAssignableFrom(member.PropertyType)) && !SetAnew.Contains($"{type.Name}.{member.Name}"));

    private static void Fill(object target)
    {
        foreach (var member in Members(target.GetType()))
        {
            if (member.SetMethod is not null) member.SetValue(target, Value(member.PropertyType));
            else if (member.GetValue(target) is IList list) list.Add(Value(member.PropertyType.GetGenericArguments()[0]));
        }
    }

    private static object Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "x";
        if (type == typeof(bool)) return true;
        if (type.IsEnum) return Enum.ToObject(type, 1);
        return type.IsPrimitive ? Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture) : RuntimeHelpers.GetUninitializedObject(type);
    }

    // Lists by their length, everything else by what it is.
    private static bool Same(object? one, object? other) => one is IList list && other is IList with ? list.Count == with.Count : one is null || other is null || one.GetType().IsValueType || one is string ? Equals(one, other) : ReferenceEquals(one, other);
}
